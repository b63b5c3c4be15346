import { expect, test } from '#e2e/fixtures'
import { findRegion, findStaff } from '#e2e/sample'
import { signInStaff } from '#e2e/steps/sign-in'

test('BKD memeriksa berkas daftar pegawai sebelum ada yang ditulis, lalu menerapkannya', async ({ page }) => {
  test.setTimeout(180_000)
  await signInStaff(page, findStaff(findRegion('sukabumi-setda-2024'), 'BKD_OFFICER'), /\/bkd/)
  await page.getByRole('link', { name: 'Impor daftar pegawai' }).click()
  await page.getByLabel(/Berkas/).setInputFiles('tests/fixtures/rosters/roster-dirty.xlsx')
  await expect(page.getByText(/112/).first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Terapkan' })).toBeVisible()
  await page.getByLabel(/Berkas/).setInputFiles({
    name: 'bukan-daftar.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('\u0089PNG bukan buku kerja'),
  })
  await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Terapkan' })).toHaveCount(0)
  await page.getByLabel(/Berkas/).setInputFiles('tests/fixtures/rosters/roster-siasn-clean.xlsx')
  await page.getByRole('button', { name: 'Terapkan' }).click()
  await expect(page.getByText(/sudah diterapkan|tidak ada yang berubah/i).first()).toBeVisible({
    timeout: 60_000,
  })
})
