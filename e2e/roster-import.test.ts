import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures'
import { findRegion, findStaff } from '#e2e/sample'
import { signInStaff } from '#e2e/steps/sign-in'

const HEADER = 'NIP;Nama;Jenis Pegawai;Golongan;Jabatan;Unit Kerja;OPD'

/** Two people nobody has on a roster yet, of this project alone, as a CSV of semicolons. */
function newPeople(project: string): Buffer {
  const serial = project === 'phone' ? 41 : 43
  const rest = 'PNS;III/a;Arsiparis Terampil;Bagian Umum;Sekretariat Daerah Kota Sukabumi'
  const rows = [serial, serial + 1].map((last) => `1990010120150110${last};Pegawai Baru ${last};${rest}`)
  return Buffer.from(`${[HEADER, ...rows].join('\r\n')}\r\n`)
}

/** "x dari y wajib menandatangani": the y of the region. */
async function readMustSign(page: Page): Promise<number> {
  await page.goto('/bkd')
  const headline = page.getByText(/dari [\d.]+ wajib menandatangani/).first()
  return Number((await headline.textContent())?.match(/dari ([\d.]+) wajib/)?.[1]?.replaceAll('.', ''))
}

test('BKD memeriksa berkas daftar pegawai sebelum ada yang ditulis, lalu menerapkannya', async ({
  page,
}, testInfo) => {
  await signInStaff(page, findStaff(findRegion('sukabumi-setda-2024'), 'BKD_OFFICER'), /\/bkd/)
  const before = await readMustSign(page)
  await page.getByRole('link', { name: 'Impor daftar pegawai' }).click()
  const file = page.getByLabel('Berkas daftar pegawai')
  const apply = page.getByRole('button', { name: 'Terapkan' })

  await file.setInputFiles('tests/fixtures/rosters/roster-dirty.xlsx')
  await expect(page.getByText('112 dari 128 baris akan diterima')).toBeVisible({ timeout: 60_000 })
  await expect(apply).toBeVisible()

  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  await file.setInputFiles({ name: 'foto.xlsx', mimeType: 'application/octet-stream', buffer: picture })
  await expect(page.getByText(/^Berkas ini bukan daftar pegawai/)).toBeVisible()
  await expect(apply).toHaveCount(0)

  const buffer = newPeople(testInfo.project.name)
  await file.setInputFiles({ name: 'susulan.csv', mimeType: 'text/csv', buffer })
  await expect(page.getByText('2 dari 2 baris akan diterima')).toBeVisible()
  expect(await readMustSign(await page.context().newPage())).toBe(before)
  await apply.click()
  await expect(page.getByText('Daftar pegawai sudah diterapkan')).toBeVisible({ timeout: 60_000 })
  expect(await readMustSign(page)).toBe(before + 2)
})
