import { X509Certificate } from 'node:crypto'
import { expect, test } from '#e2e/fixtures'

test('siapa pun dapat melihat dan mengunduh sertifikat segel', async ({ page }) => {
  await page.goto('/verifikasi')
  await page.getByRole('link', { name: 'Sertifikat segel' }).click()
  await expect(page.getByRole('heading', { name: 'Sertifikat segel', level: 1 })).toBeVisible()
  const shown = await page.getByText(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/).allTextContents()
  await page.setViewportSize({ width: 320, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(320)
  const answer = await page.request.get('/verifikasi/segel.pem')
  expect(answer.headers()['content-type']).toContain('application/x-pem-file')
  const blocks =
    (await answer.text()).match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? []
  const given = blocks.map((block) =>
    new X509Certificate(block).fingerprint256.replaceAll(':', '').toLowerCase(),
  )
  expect(given).toEqual(shown.map((text) => text.replaceAll(' ', '')))
  expect(given.length).toBeGreaterThan(0)
})
