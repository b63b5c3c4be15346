import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, test } from '#e2e/fixtures'

test('anybody takes the page that checks off line home, with the certificate of the seal', async ({
  page,
  request,
}, testInfo) => {
  await page.goto('/verifikasi')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh pemeriksa luring' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('pemeriksa-ikrar.html')
  const [saved, seal] = [testInfo.outputPath('pemeriksa-ikrar.html'), testInfo.outputPath('segel.pem')]
  await download.saveAs(saved)
  const published = await request.get('/verifikasi/segel.pem')
  expect(published.ok()).toBe(true)
  writeFileSync(seal, await published.body())

  await page.goto(pathToFileURL(saved).href)
  await page.getByLabel('Berkas sertifikat (PEM atau DER)').setInputFiles(seal)
  await expect(page.getByText('1 sertifikat dibaca:')).toBeVisible()
  await page.getByLabel('Berkas PDF atau ZIP').setInputFiles(saved)
  await expect(page.getByText('bukan berkas PDF atau paket penyerahan (ZIP)')).toBeVisible()
})
