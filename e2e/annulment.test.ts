import { expect, test } from '#e2e/fixtures'
import { findRegion, findStaff, readCeremonies } from '#e2e/sample'
import { signInStaff } from '#e2e/steps/sign-in'
import { signPledge } from '#e2e/steps/sign-pledge'

test('tanda tangan yang dibatalkan dua petugas tidak berlaku lagi, dan pegawai menandatangani kembali', async ({
  openPage,
}, testInfo) => {
  const ceremony = readCeremonies().find(({ id }) => id.startsWith('dumai'))
  const region = findRegion(ceremony?.id ?? '')
  const hasTouch = testInfo.project.use.hasTouch ?? false
  const person = region.employees[hasTouch ? 40 : 41]
  if (!ceremony || !person) throw new Error('no sample')
  const first = await signPledge(await openPage(), person, ceremony, hasTouch)

  const one = await openPage()
  await signInStaff(one, findStaff(region, 'BKD_OFFICER', undefined, 0), /\/bkd/)
  await one.goto(`/bkd/pembatalan?cari=${first}`)
  await one.getByRole('link', { name: person.name }).click()
  await one.getByRole('radio').first().check()
  await one.getByLabel('Alasan pembatalan').fill('Slip tertukar dengan pegawai lain pada saat apel.')
  await one.getByRole('button', { name: 'Mohonkan pembatalan' }).click()
  await expect(one.getByText('Persetujuannya harus dari petugas lain.')).toBeVisible()
  await expect(one.getByRole('button', { name: 'Setujui pembatalan' })).toHaveCount(0)

  const two = await openPage()
  await signInStaff(two, findStaff(region, 'BKD_OFFICER', undefined, 1), /\/bkd/)
  await two.goto(one.url())
  await two.getByRole('button', { name: 'Setujui pembatalan' }).click()
  await two.getByRole('button', { name: 'Ya, batalkan tanda tangan ini' }).click()
  await expect(two.getByText('Tanda tangan ini sudah dibatalkan')).toBeVisible()

  const again = await signPledge(await openPage(), person, ceremony, hasTouch)
  expect(again).not.toBe(first)
  const anybody = await openPage()
  await anybody.goto(`/verifikasi/${first}`)
  await expect(anybody.getByText(/^Dibatalkan pada .*; tidak berlaku lagi$/)).toBeVisible()
  await anybody.goto(`/verifikasi/${again}`)
  await expect(anybody.getByText(/Berlaku/).first()).toBeVisible()
})
