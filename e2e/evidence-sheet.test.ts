import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures'
import { findRegion, findStaff, readCeremonies } from '#e2e/sample'
import { expectSealedAndSound, readPdfRunning } from '#e2e/steps/read-pdf'
import { signInStaff } from '#e2e/steps/sign-in'
import { signPledge } from '#e2e/steps/sign-pledge'

/** Fetches the sheet by the link in view; returns where it was saved. */
async function download(page: Page, file: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh lembar bukti' }).click()
  const started = await waiting
  expect(started.suggestedFilename()).toMatch(/^Lembar-bukti-[0-9A-Z-]{15}\.pdf$/)
  await started.saveAs(file)
  return file
}

test('penanda tangan, BKD, dan pemeriksa mengunduh lembar bukti; pengelola OPD tidak', async ({
  openPage,
}, testInfo) => {
  const ceremony = readCeremonies().find(({ id }) => id.startsWith('dumai'))
  const region = findRegion(ceremony?.id ?? '')
  const hasTouch = testInfo.project.use.hasTouch ?? false
  const person = region.employees[hasTouch ? 44 : 45]
  if (!ceremony || !person) throw new Error('no sample')

  const own = await openPage()
  const code = await signPledge(own, person, ceremony, hasTouch)
  const ownSheet = await download(own, testInfo.outputPath('sendiri.pdf'))
  expectSealedAndSound(ownSheet)
  const text = readPdfRunning(ownSheet)
  expect(text).toContain('LEMBAR BUKTI PENANDATANGANAN')
  expect(text).toContain(`Rahasia, dicetak oleh ${person.name} (penanda tangan)`)

  const officer = await openPage()
  await signInStaff(officer, findStaff(region, 'BKD_OFFICER'), /\/bkd/)
  await officer.goto(`/bkd/pembatalan?cari=${code}`)
  await officer.getByRole('link', { name: person.name }).click()
  await expect(officer.getByRole('heading', { name: `Tanda tangan ${person.name}` })).toBeVisible()
  expectSealedAndSound(await download(officer, testInfo.outputPath('bkd.pdf')))
  const signingId = officer.url().split('/').at(-1)

  const auditor = await openPage()
  await signInStaff(auditor, findStaff(region, 'AUDITOR'), /\/bkd/)
  await auditor.getByLabel('Kode verifikasi').fill(code.toLowerCase())
  await auditor.getByRole('button', { name: 'Cari' }).click()
  await expect(auditor.getByText(person.name)).toBeVisible()
  expectSealedAndSound(await download(auditor, testInfo.outputPath('pemeriksa.pdf')))
  await auditor.goto('/bkd?kode=7K3M9QXT4HWPA')
  await expect(auditor.getByText('Kode tidak ditemukan')).toBeVisible()

  const operator = await openPage()
  await signInStaff(operator, findStaff(region, 'OPD_OPERATOR'), /\/opd/)
  const refused = await operator.request.get(`/api/pakta/${signingId}/bukti`)
  const absent = await operator.request.get('/api/pakta/0190f5a2-7c1e-7d3b-9a44-5f0c2b6d8e11/bukti')
  expect([refused.status(), absent.status()]).toEqual([404, 404])
})
