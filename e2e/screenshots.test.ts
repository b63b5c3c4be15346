import { expect, test } from '#e2e/fixtures'
import { findRegion } from '#e2e/sample'
import { drawSignature } from '#e2e/steps/draw'
import { signInEmployee } from '#e2e/steps/sign-in'

// One of the pictures of README.md, taken from what the browser really shows; the person is synthetic.

test('gambar halaman pegawai', async ({ page }, testInfo) => {
  const person = findRegion('dumai-diskominfotiksan-2023').employees[30]
  if (!person) throw new Error('no employee')
  await signInEmployee(page, person)
  for (const box of await page.getByRole('checkbox', { name: /memahami butir/ }).all()) await box.check()
  await drawSignature(page, testInfo.project.use.hasTouch ?? false)
  await expect(page.getByRole('button', { name: 'Ulangi dari awal' })).toBeEnabled()
  await page
    .getByRole('heading', { name: 'Tanda tangan', exact: true })
    .evaluate((heading) => heading.scrollIntoView())
  await page.screenshot({ path: `test-results/screenshots/pakta-${testInfo.project.name}.png` })
})
