import { createHash, randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { childrenOf, type Der, derAt } from '#lib/certificates/check/der'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import type { Sealer } from '#lib/certificates/seal'
import { makeOwnSeal, makePsreSeal, PASSPHRASE } from '#tests/factories/seals'
import { verifyByOpenssl } from '#tests/factories/verify-by-openssl'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const content = randomBytes(5000)
const digest = createHash('sha256').update(content).digest()
// A little later than the seals that are made here begin to be valid.
const now = new Date(Date.now() + 120_000)
let sealer: Sealer

beforeAll(async () => {
  sealer = await loadSealer(await makeTestSeal('x', now), 'x')
})

const hex = (der: Der | undefined) => Buffer.from(der?.whole ?? []).toString('hex')
const inside = (der: Der | undefined) => (der ? childrenOf(der, der.tag) : [])

/** The elements of SignedData and of its only SignerInfo (RFC 5652 §5.1, §5.3). */
function open(cms: Uint8Array) {
  const [, wrapped] = inside(derAt(cms))
  const signedData = inside(inside(wrapped)[0])
  const signers = inside(signedData.at(-1))
  expect(signers).toHaveLength(1)
  return { signedData, signer: inside(signers[0]) }
}

describe('the CMS of a seal', () => {
  test.each([
    ['RSA-2048', () => makeOwnSeal('rsa')],
    ['RSA-4096', () => makeOwnSeal('rsa4096')],
    ['ECDSA P-256', () => makeOwnSeal('ec')],
    ['ECDSA P-384', () => makeOwnSeal('p384')],
    ['a certificate with its chain', () => makePsreSeal(true)],
  ])('of %s is one that openssl finds valid for this content and no other', async (_, make) => {
    const own = await loadSealer(make(), PASSPHRASE)
    const cms = await own.sign(digest, now)
    const trusted = [own.certificate.der]
    expect(verifyByOpenssl(cms, content, trusted)).toMatchObject({ ok: true })
    expect(verifyByOpenssl(cms, randomBytes(5000), trusted)).toMatchObject({ ok: false })
    expect(verifyByOpenssl(cms, content, [sealer.certificate.der])).toMatchObject({ ok: false })
    expect(cms.length).toBeLessThanOrEqual(own.room)
    expect(derAt(cms).whole.length).toBe(cms.length)
  })

  test('signs three attributes in the order of DER, and not the time', async () => {
    const { signer } = open(await sealer.sign(digest, now))
    const attributes = inside(signer[3])
    expect(signer[3]?.tag).toBe(0xa0)
    expect(attributes.map((one) => hex(inside(one)[0]))).toEqual([
      '06092a864886f70d010903',
      '06092a864886f70d010904',
      '060b2a864886f70d010910022f',
    ])
    const sorted = attributes.map(({ whole }) => Buffer.from(whole)).sort(Buffer.compare)
    expect(sorted.map((one) => one.toString('hex'))).toEqual(attributes.map(hex))
    expect(hex(attributes[1])).toContain(`0420${digest.toString('hex')}`)
    expect(hex(attributes[2])).toContain(`0420${sealer.certificate.fingerprint}`)
  })

  test('is detached, version 1, SHA-256, with nothing unsigned', async () => {
    const { signedData, signer } = open(await sealer.sign(digest, now))
    expect(signedData.slice(0, 3).map(hex)).toEqual([
      '020101',
      '310d300b0609608648016503040201',
      '300b06092a864886f70d010701',
    ])
    expect(signedData).toHaveLength(5)
    expect(signer).toHaveLength(6)
    expect(hex(signer[0])).toBe('020101')
    expect(hex(signer[4])).toBe('300d06092a864886f70d01010b0500')
  })

  test('brings the signer first and then its issuers', async () => {
    const psre = await loadSealer(makePsreSeal(true), PASSPHRASE)
    const certificates = inside(open(await psre.sign(digest, now)).signedData[3])
    expect(certificates).toHaveLength(3)
    expect(certificates[0]?.whole).toEqual(psre.certificate.der)
  })

  test('is of one length with RSA, so that no byte of room is lost', async () => {
    for (let count = 0; count < 20; count += 1)
      expect((await sealer.sign(randomBytes(32), now)).length).toBe(sealer.room)
  })

  test('never outgrows its room with ECDSA, nor leaves more than some bytes of it', async () => {
    for (const kind of ['ec', 'p384'] as const) {
      const own = await loadSealer(makeOwnSeal(kind), PASSPHRASE)
      const lengths: number[] = []
      for (let count = 0; count < 400; count += 1) lengths.push((await own.sign(randomBytes(32), now)).length)
      expect(Math.max(...lengths)).toBe(own.room)
      expect(Math.min(...lengths)).toBeGreaterThan(own.room - 10)
    }
  })

  test('is over a SHA-256 digest and nothing else', async () => {
    await expect(sealer.sign(content, now)).rejects.toThrow(/32 bytes/)
  })

  test('is refused once the certificate has expired', async () => {
    const { notAfter, notBefore } = sealer.certificate
    await expect(sealer.sign(digest, new Date(notAfter.getTime() + 1000))).rejects.toMatchObject({
      reason: 'expired',
    })
    await expect(sealer.sign(digest, new Date(notBefore.getTime() - 1000))).rejects.toMatchObject({
      reason: 'not_yet_valid',
    })
  })
})
