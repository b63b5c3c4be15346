import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { bundleVerifier } from '#bin/prepare/bundle-verifier'
import { findChromium } from '#e2e/find-chromium'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import type { Sealer } from '#lib/certificates/seal'
import { flipBit } from '#tests/factories/flip-bit'
import { makePackage, packOf } from '#tests/factories/package'
import { makeSealedCertificate } from '#tests/factories/sealed-certificate'

// A real browser opens the page from disk, without a network, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'ikrar-luring-'))
const at = new Date('2026-01-02T03:04:05Z')
const save = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes)
const files = (...names: string[]) => names.map((name) => join(folder, name))
const ownSeal = async () => loadSealer(await makeTestSeal('x', at), 'x', at)
const pemOf = ({ certificate }: Sealer) => new X509Certificate(certificate.der).toString()

let browser: Browser
let page: Page
let html: string
let complaints: string[]

beforeAll(async () => {
  html = await bundleVerifier()
  const [sealer, forger] = [await ownSeal(), await ownSeal()]
  const pdf = await makeSealedCertificate(sealer, {}, at)
  save('pemeriksa.html', html)
  save('segel.pem', pemOf(sealer))
  save('pakta.pdf', pdf)
  save('berubah.pdf', flipBit(pdf, 40_000))
  save('paket.zip', await packOf(await makePackage(sealer, 2, at)))
  save('palsu.zip', await packOf(await makePackage(forger, 2, at)))
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium to be found')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

beforeEach(async () => {
  const context = await browser.newContext({ offline: true, locale: 'id-ID' })
  page = await context.newPage()
  complaints = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(request.url())
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  await page.goto(pathToFileURL(join(folder, 'pemeriksa.html')).href)
})
afterEach(async () => {
  await page.context().close()
  expect(complaints).toEqual([])
})

const trust = () => page.getByLabel('Berkas sertifikat (PEM atau DER)').setInputFiles(files('segel.pem'))
const choose = (...names: string[]) => page.getByLabel('Berkas PDF atau ZIP').setInputFiles(files(...names))
const done = () => page.getByRole('status').filter({ hasText: 'berkas diperiksa pada' }).waitFor()
const verdictOf = (name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })

describe('the page that checks off line', () => {
  test('is one small file that loads nothing and runs only its own script', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(300_000)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html.match(/<script[^>]+(src|type)=|<link|\sstyle=|node:/)).toBeNull()
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-\S+'; style-src 'sha256-\S+'; /)
  })

  test('tells good certificates and packages from changed and forged ones', async () => {
    await trust()
    await page.getByText('1 sertifikat dibaca:').waitFor()
    await choose('pakta.pdf', 'berubah.pdf', 'paket.zip', 'palsu.zip')
    await done()
    const good = verdictOf('pakta.pdf')
    expect(await good.textContent()).toContain('Sah: tidak berubah, segel dari sertifikat yang dipercaya')
    expect(await good.textContent()).toContain('7K3M-Q9X2-TB4WN')
    expect(await verdictOf('berubah.pdf').textContent()).toContain('Tidak sah: BERUBAH setelah disegel')
    expect(await verdictOf('paket.zip').textContent()).toContain('Sah: paket lengkap dan tidak berubah')
    const forged = await verdictOf('palsu.zip').textContent()
    expect(forged).toContain('Tidak sah: paket TIDAK SAH (5 temuan)')
    expect(forged).toContain('manifest.json: segelnya bukan dari sertifikat yang dipercaya')
    expect(await page.getByRole('status').textContent()).toContain('2 tidak atau belum terbukti sah')
  })

  test('calls nothing good before a certificate was chosen, and looks again once it was', async () => {
    await choose('pakta.pdf')
    await page.getByText('Belum terbukti: tidak berubah, penerbit tidak diperiksa').waitFor()
    await trust()
    await page.getByText('Sah: tidak berubah, segel dari sertifikat').waitFor()
    await page.getByLabel('Berkas sertifikat (PEM atau DER)').setInputFiles(files('pakta.pdf'))
    await page.getByText('Berkas ini bukan sertifikat.').waitFor()
    await page.getByText('Belum terbukti: tidak berubah, penerbit tidak diperiksa').waitFor()
  })

  test('takes files that are dropped', async () => {
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['bukan pakta'], 'catatan.txt'))
      return transfer
    })
    await page.locator('#drop').dispatchEvent('drop', { dataTransfer: dropped })
    await done()
    expect(await verdictOf('catatan.txt').textContent()).toContain(
      'bukan berkas PDF atau paket penyerahan (ZIP)',
    )
  })

  test('fits a narrow screen and prints without its controls', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await trust()
    await choose('pakta.pdf', 'palsu.zip')
    await done()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.getByRole('button', { name: 'Cetak hasil' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('input:visible, button:visible').count()).toBe(0)
    expect(await page.getByText('Sah: tidak berubah').isVisible()).toBe(true)
  })

  test('says what to do where a browser has no Web Crypto', async () => {
    await page.addInitScript(() => Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined }))
    await page.reload()
    expect(await page.getByRole('alert').textContent()).toContain('Perbarui peramban Anda')
    expect(await page.locator('input:enabled').count()).toBe(0)
  })
})
