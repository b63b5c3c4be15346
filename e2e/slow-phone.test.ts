import { expect, test } from '#e2e/fixtures'
import { findRegion } from '#e2e/sample'
import { drawSignature } from '#e2e/steps/draw'
import { signInEmployee } from '#e2e/steps/sign-in'

test('butir yang dicentang sebelum skrip tiba tetap tercentang', async ({ page }, testInfo) => {
  const hasTouch = testInfo.project.use.hasTouch ?? false
  const person = findRegion('dumai-diskominfotiksan-2023').employees[hasTouch ? 50 : 51]
  if (!person) throw new Error('no employee')
  await signInEmployee(page, person)
  let release = () => {}
  const arrival = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js', async (route) => {
    await arrival
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  const boxes = page.getByRole('checkbox', { name: /memahami butir/ })
  await expect(boxes).toHaveCount(4)
  for (const box of await boxes.all()) await box.check()
  release()
  await drawSignature(page, hasTouch)
  await expect(page.getByRole('button', { name: 'Ulangi dari awal' })).toBeEnabled()
  for (const box of await boxes.all()) await expect(box).toBeChecked()
  await page.getByRole('button', { name: 'Tanda tangani dan kirim' }).click()
  await expect(page.getByRole('heading', { name: 'Pakta telah ditandatangani' })).toBeVisible()
})
