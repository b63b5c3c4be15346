import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { SealError, type Sealer } from '#lib/certificates/seal'
import {
  makeOwnSeal,
  makePsreSeal,
  makeSealOfDays,
  makeUselessSeals,
  PASSPHRASE,
} from '#tests/factories/seals'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const now = new Date()
const DAY_MS = 86_400_000
let p12: Uint8Array
let sealer: Sealer

beforeAll(async () => {
  p12 = await makeTestSeal(PASSPHRASE, now)
  sealer = await loadSealer(p12, PASSPHRASE)
})

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
    // sha256WithRSAEncryption with NULL (RFC 4055 §5), inside and outside of what is signed.
    expect(Buffer.from(certificate.der).toString('hex').split('300d06092a864886f70d01010b0500')).toHaveLength(
      3,
    )
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

describe('a P12 of any make seals', () => {
  test.each([
    ['RSA', () => makeOwnSeal('rsa'), 'OWN', 'Segel'],
    ['RSA of 4096 bits', () => makeOwnSeal('rsa4096'), 'OWN', 'Segel'],
    ['ECDSA', () => makeOwnSeal('ec'), 'OWN', 'Segel'],
    ['ECDSA on P-384', () => makeOwnSeal('p384'), 'OWN', 'Segel'],
    ['RSA in the encryption of old (RC2 and 3DES)', () => makeOwnSeal('rsa', '-legacy'), 'OWN', 'Segel'],
    ['ECDSA in the encryption of old', () => makeOwnSeal('ec', '-legacy'), 'OWN', 'Segel'],
    ['3DES for both parts', () => makeOwnSeal('ec', '-legacy', '-descert'), 'OWN', 'Segel'],
    ['a MAC of SHA-512', () => makeOwnSeal('ec', '-macalg', 'sha512'), 'OWN', 'Segel'],
    ['a PSrE with its whole chain', () => makePsreSeal(true), 'PSRE', 'Antara'],
    ['a PSrE without its root', () => makePsreSeal(false), 'PSRE', 'Antara'],
    ['a PSrE in the encryption of old', () => makePsreSeal(true, '-legacy'), 'PSRE', 'Antara'],
  ])('%s', async (_, make, kind, issuer) => {
    const other = await loadSealer(make(), PASSPHRASE)
    expect(other.certificate).toMatchObject({ kind, issuer })
    expect((await other.sign(new Uint8Array(32), new Date())).length).toBeLessThanOrEqual(other.room)
  })
})

const useless = makeUselessSeals()

describe('a P12 that cannot seal says why, and by which setting', () => {
  test.each([
    ['wrong_passphrase', () => loadSealer(p12, 'salah')],
    ['not_p12', () => loadSealer(new Uint8Array(200), PASSPHRASE)],
    ['not_p12', () => loadSealer(p12.subarray(0, 900), PASSPHRASE)],
    ['not_p12', () => loadSealer(new Uint8Array(), PASSPHRASE)],
    ['not_p12', () => loadSealer(Buffer.from('-----BEGIN CERTIFICATE-----'), PASSPHRASE)],
    ['unsupported_form', () => loadSealer(makeOwnSeal('ec', '-nomac'), PASSPHRASE)],
    ['no_key', () => loadSealer(useless.keyless, PASSPHRASE)],
    ['no_certificate', () => loadSealer(useless.certless, PASSPHRASE)],
    ['key_mismatch', () => loadSealer(useless.mismatched, PASSPHRASE)],
    ['unsupported_key', () => loadSealer(useless.edwards, PASSPHRASE)],
    ['unsupported_key', () => loadSealer(makeOwnSeal('rsa1024'), PASSPHRASE)],
    ['unsupported_key', () => loadSealer(makeOwnSeal('pss'), PASSPHRASE)],
    ['unsupported_key', () => loadSealer(makeOwnSeal('p521'), PASSPHRASE)],
    ['unsupported_key', () => loadSealer(makeOwnSeal('koblitz'), PASSPHRASE)],
    ['unsupported_key', () => loadSealer(makeOwnSeal('explicit'), PASSPHRASE)],
    ['expired', () => loadSealer(makeSealOfDays(-3, -1), PASSPHRASE)],
    ['not_yet_valid', () => loadSealer(p12, PASSPHRASE, new Date(now.getTime() - 2 * 3_600_000))],
    ['expired', () => loadSealer(p12, PASSPHRASE, new Date(now.getTime() + 6 * 366 * DAY_MS))],
  ])('%s', async (reason, load) => {
    const error = await load().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(SealError)
    expect(error).toMatchObject({ reason, message: expect.stringMatching(/[Ss]egel.*SEAL_P12\b.*\.$/) })
  })

  test('the books’ own', async () => {
    const refused = loadSealer(useless.keyless, PASSPHRASE, now, { purpose: 'books' })
    await expect(refused).rejects.toThrow(/SEAL_P12_BOOKS/)
    const locked = loadSealer(p12, 'salah', now, { purpose: 'books' })
    await expect(locked).rejects.toThrow(/SEAL_PASSPHRASE_BOOKS/)
  })
})
