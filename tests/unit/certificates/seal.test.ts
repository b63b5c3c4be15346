import { beforeAll, describe, expect, test, vi } from 'vitest'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import type { CertificateContent } from '#lib/certificates/content'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { renderCertificate } from '#lib/certificates/render-certificate'
import type { Sealer } from '#lib/certificates/seal'
import { sealPdf } from '#lib/certificates/seal-pdf'
import {
  ceremonies,
  certificateFactory,
  handwriting,
  witnessFactory,
} from '#tests/factories/certificate-content'
import { signaturesOf, structureOf, textOf } from '#tests/factories/pdf-tools'
import { makeOwnSeal, makePsreSeal, PASSPHRASE } from '#tests/factories/seals'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const now = new Date(Date.now() + 120_000)
const seconds = new Date(Math.floor(now.getTime() / 1000) * 1000)
let sealer: Sealer

beforeAll(async () => {
  sealer = await loadSealer(await makeTestSeal(PASSPHRASE, now), PASSPHRASE, now)
})

async function seal(content: CertificateContent, own: Sealer): Promise<Uint8Array> {
  const slot = { room: own.room, reason: 'Segel pakta integritas', at: now }
  return sealPdf(await renderCertificate(content, slot), own, now)
}

function expectWhole(pdf: Uint8Array): void {
  const report = signaturesOf(pdf)
  expect(report).toContain('Signature Validation: Signature is Valid.')
  expect(report).toContain('Total document signed')
  expect(report.match(/Signature #/g)).toHaveLength(1)
  expect(structureOf(pdf)).toMatchObject({ code: 0, output: expect.not.stringContaining('WARNING') })
}

describe('sealed certificates', () => {
  test.each(ceremonies)('$id is valid, whole, small and still readable', async (ceremony) => {
    const witnessed = { edition: 2, witness: witnessFactory(), mark: handwriting(4, 12, 50) } as const
    const pdf = await seal(certificateFactory(witnessed, ceremony), sealer)
    expectWhole(pdf)
    expect(pdf.length).toBeLessThanOrEqual(25_000)
    for (const point of ceremony.points) expect(textOf(pdf)).toContain(point)
    expect(await checkSealedPdf(pdf, [sealer.certificate.der])).toMatchObject({ ok: true, signedAt: seconds })
  })

  test.each([
    ['an own RSA key', () => makeOwnSeal('rsa')],
    ['an own ECDSA key', () => makeOwnSeal('ec')],
    ['a PSrE’s certificate and chain', () => makePsreSeal(true)],
  ])('%s seals them as well, and is not taken for another', async (_, make) => {
    const other = await loadSealer(make(), PASSPHRASE)
    const pdf = await seal(certificateFactory(), other)
    expectWhole(pdf)
    expect((await checkSealedPdf(pdf, [other.certificate.der])).ok).toBe(true)
    expect(await checkSealedPdf(pdf, [sealer.certificate.der])).toEqual({ ok: false, reason: 'foreign_seal' })
  })

  test('are sealed by the dozen at once', async () => {
    const sealed = await Promise.all(Array.from({ length: 12 }, () => seal(certificateFactory(), sealer)))
    for (const one of sealed) expect((await checkSealedPdf(one, [sealer.certificate.der])).ok).toBe(true)
  })
})
