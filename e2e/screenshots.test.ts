import { expect, test } from '#e2e/fixtures'
import { findRegion, findStaff } from '#e2e/sample'
import { drawSignature } from '#e2e/steps/draw'
import { signInEmployee, signInStaff } from '#e2e/steps/sign-in'

// The pictures of README.md, taken from what the browser really shows; only synthetic people are in them.

test('gambar halaman pegawai', async ({ page }, testInfo) => {
  const person = findRegion('dumai-diskominfotiksan-2023').employees[30]
  if (!person) throw new Error('no employee')
  await signInEmployee(page, person)
  for (const box of await page.getByRole('checkbox', { name: /memahami butir/ }).all()) await box.check()
  await drawSignature(page, testInfo.project.use.hasTouch ?? false)
  await expect(page.getByRole('button', { name: 'Ulangi dari awal' })).toBeEnabled()
  await page.screenshot({ path: `test-results/screenshots/pakta-${testInfo.project.name}.png` })
})

test('gambar halaman kepala', async ({ page }, testInfo) => {
  const region = findRegion('sukabumi-setda-2024')
  await signInStaff(page, findStaff(region, 'OPD_HEAD'), /\/opd/)
  await expect(page.getByText(/wajib menandatangani/).first()).toBeVisible()
  await page.screenshot({ path: `test-results/screenshots/opd-${testInfo.project.name}.png` })
})
