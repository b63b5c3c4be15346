import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { renderCertificate } from '#lib/certificates/render-certificate'
import { SealError, type Sealer } from '#lib/certificates/seal'
import {
  ceremonies,
  certificateFactory,
  handwriting,
  witnessFactory,
} from '#tests/factories/certificate-content'
import { signaturesOf, structureOf, textOf } from '#tests/factories/pdf-tools'
import { makeOwnSeal, makePsreSeal, makeUselessSeals, PASSPHRASE } from '#tests/factories/seals'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const now = new Date()
let p12: Uint8Array
let sealer: Sealer

beforeAll(async () => {
  p12 = await makeTestSeal(PASSPHRASE, now)
  sealer = await loadSealer(p12, PASSPHRASE)
})

function expectWhole(pdf: Uint8Array): void {
  const report = signaturesOf(pdf)
  expect(report).toContain('Signature Validation: Signature is Valid.')
  expect(report).toContain('Total document signed')
  expect(report.match(/Signature #/g)).toHaveLength(1)
  expect(structureOf(pdf)).toMatchObject({ code: 0, output: expect.not.stringContaining('WARNING') })
}

describe('the test seal', () => {
  test('says in its subject that it is one, and lasts five years', () => {
    const { certificate } = sealer
    expect(certificate).toMatchObject({
      kind: 'TEST',
      subject: 'CN=Segel uji coba Ikrar (CONTOH - TIDAK BERLAKU), O=Ikrar, C=ID',
      issuer: 'Segel uji coba Ikrar (CONTOH - TIDAK BERLAKU)',
      fingerprint: createHash('sha256').update(certificate.der).digest('hex'),
    })
    expect(certificate.notBefore.getTime()).toBeLessThan(now.getTime())
    expect(certificate.notAfter.getUTCFullYear()).toBe(now.getUTCFullYear() + 5)
    const x509 = new X509Certificate(certificate.der)
    expect(x509.verify(x509.publicKey)).toBe(true)
    expect(x509.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048)
  })

  test('is a P12 that openssl opens, encrypted as it should be today', () => {
    const info = execFileSync('openssl', ['pkcs12', '-info', '-noout', '-passin', `pass:${PASSPHRASE}`], {
      input: p12,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    expect(info.length).toBe(0)
  })

  test('is a new one every time', async () => {
    const other = await loadSealer(await makeTestSeal('x', now), 'x')
    expect(other.certificate.fingerprint).not.toBe(sealer.certificate.fingerprint)
  })
})

describe('sealed certificates', () => {
  test.each(ceremonies)('$id is valid, whole, small and still readable', async (ceremony) => {
    const content = certificateFactory(
      { edition: 2, witness: witnessFactory(), mark: handwriting(4, 12, 50) },
      ceremony,
    )
    const pdf = await sealer.seal(await renderCertificate(content), 'Segel pakta integritas', now)
    expectWhole(pdf)
    expect(pdf.length).toBeLessThanOrEqual(25_000)
    for (const point of ceremony.points) expect(textOf(pdf)).toContain(point)
    expect(await checkSealedPdf(pdf, [sealer.certificate.der])).toEqual({
      ok: true,
      signedAt: new Date(Math.floor(now.getTime() / 1000) * 1000),
    })
  })

  test('the same sealer seals many at once', async () => {
    const pdf = await renderCertificate(certificateFactory())
    const sealed = await Promise.all(Array.from({ length: 8 }, () => sealer.seal(pdf, 'Segel', now)))
    for (const one of sealed) expect((await checkSealedPdf(one, [sealer.certificate.der])).ok).toBe(true)
  })
})

describe('other seals', () => {
  test.each([
    ['RSA', () => makeOwnSeal('rsa'), 'OWN', 'Segel'],
    ['RSA in the encryption of old', () => makeOwnSeal('rsa', '-legacy'), 'OWN', 'Segel'],
    ['ECDSA', () => makeOwnSeal('ec'), 'OWN', 'Segel'],
    ['a PSrE with its whole chain', () => makePsreSeal(true), 'PSRE', 'Antara'],
    ['a PSrE without its root', () => makePsreSeal(false), 'PSRE', 'Antara'],
  ])('%s', async (_, make, kind, issuer) => {
    const other = await loadSealer(make(), PASSPHRASE)
    expect(other.certificate).toMatchObject({ kind, issuer })
    const pdf = await other.seal(await renderCertificate(certificateFactory()), 'Segel', new Date())
    expectWhole(pdf)
    expect((await checkSealedPdf(pdf, [other.certificate.der])).ok).toBe(true)
    expect(await checkSealedPdf(pdf, [sealer.certificate.der])).toEqual({ ok: false, reason: 'foreign_seal' })
  })
})

describe('a P12 that cannot seal says why', () => {
  const useless = makeUselessSeals()
  test.each([
    ['wrong_passphrase', () => loadSealer(p12, 'salah')],
    ['not_p12', () => loadSealer(new Uint8Array(200), PASSPHRASE)],
    ['not_p12', () => loadSealer(p12.subarray(0, 900), PASSPHRASE)],
    ['not_p12', () => loadSealer(new Uint8Array(), PASSPHRASE)],
    ['no_key', () => loadSealer(useless.keyless, PASSPHRASE)],
    ['no_certificate', () => loadSealer(useless.certless, PASSPHRASE)],
    ['key_mismatch', () => loadSealer(useless.mismatched, PASSPHRASE)],
    ['unsupported_key', () => loadSealer(useless.edwards, PASSPHRASE)],
    ['expired', () => loadSealer(p12, PASSPHRASE, new Date(now.getTime() + 6 * 366 * 86_400_000))],
    ['not_yet_valid', () => loadSealer(p12, PASSPHRASE, new Date(now.getTime() - 2 * 3_600_000))],
  ])('%s', async (reason, load) => {
    const error = await load().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(SealError)
    expect(error).toMatchObject({ reason, message: expect.stringMatching(/[Ss]egel.*\.$/) })
  })

  test('and nothing is sealed after it has expired', async () => {
    const late = new Date(sealer.certificate.notAfter.getTime() + 1000)
    await expect(
      sealer.seal(await renderCertificate(certificateFactory()), 'Segel', late),
    ).rejects.toMatchObject({
      reason: 'expired',
    })
  })
})
