import { afterAll, describe, expect, test, vi } from 'vitest'
import { openSealedPdf } from '#lib/certificates/check/open-sealed-pdf'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { loadSealer } from '#lib/certificates/load-sealer'
import { flipBit, randomBits } from '#tests/factories/flip-bit'
import { signaturesOf } from '#tests/factories/pdf-tools'
import { makeSealedCertificate } from '#tests/factories/sealed-certificate'
import { makeOwnSeal, makePsreSeal, PASSPHRASE } from '#tests/factories/seals'
import { openTestAuthority, type TestAuthority } from '#tests/factories/timestamp-authority'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const FLIPS = 200

const authorities: TestAuthority[] = []
afterAll(() => Promise.all(authorities.map((authority) => authority.close())))

type Sealed = { pdf: Uint8Array; seals: Uint8Array[]; times: Uint8Array[] }

async function sealedBy(p12: Uint8Array, options?: Parameters<typeof openTestAuthority>[0]): Promise<Sealed> {
  const authority = options && (await openTestAuthority(options))
  if (authority) authorities.push(authority)
  const sealer = await loadSealer(p12, PASSPHRASE, new Date(), { tsaUrl: authority?.url ?? null })
  const pdf = await makeSealedCertificate(sealer)
  const seals = [sealer.certificate.der]
  const times = authority ? [authority.root] : []
  expect(await checkSealedPdf(pdf, seals, times)).toMatchObject({
    ok: true,
    ...(authority && { timestamp: { trusted: true } }),
  })
  return { pdf, seals, times }
}

/** Whether anything at all is taken for whole and trusted. */
async function isAccepted({ pdf, seals, times }: Sealed): Promise<boolean> {
  const verdict = await checkSealedPdf(pdf, seals, times)
  return verdict.ok && verdict.timestamp?.trusted !== false
}

async function acceptedOf(bits: readonly number[], sealed: Sealed): Promise<number[]> {
  const accepted: number[] = []
  for (const bit of bits)
    if (await isAccepted({ ...sealed, pdf: flipBit(sealed.pdf, bit) })) accepted.push(bit)
  return accepted
}

/** Every `step`th bit of the hex between the brackets, zeros included. */
function bitsOfSeal(pdf: Uint8Array, step: number): number[] {
  const start = Buffer.from(pdf).indexOf('<3082') * 8
  const end = Buffer.from(pdf).indexOf('>', start / 8) * 8 + 8
  return Array.from({ length: Math.ceil((end - start) / step) }, (_, index) => start + index * step)
}

const KINDS: [name: string, make: () => Promise<Sealed>][] = [
  ['RSA', () => sealedBy(makeOwnSeal('rsa'))],
  ['ECDSA', () => sealedBy(makeOwnSeal('ec'))],
  ['a PSrE with its chain', () => sealedBy(makePsreSeal(true))],
  ['RSA with a timestamp', () => sealedBy(makeOwnSeal('rsa'), {})],
  [
    'ECDSA with a timestamp that brings its root',
    () => sealedBy(makeOwnSeal('ec'), { key: 'ec', sendsRoot: true }),
  ],
  ['RSA with a timestamp bound by SHA-1', () => sealedBy(makeOwnSeal('rsa'), { essHash: 'sha1' })],
]

describe.each(KINDS)('a certificate sealed by %s', (_, make) => {
  test(`is refused after each of ${FLIPS} bits turned over at random places, and in the seal itself`, async () => {
    const sealed = await make()
    expect(await acceptedOf(randomBits(sealed.pdf.length, FLIPS, 42), sealed)).toEqual([])
    expect(await acceptedOf(bitsOfSeal(sealed.pdf, 37), sealed)).toEqual([])
  })
})

test('every bit of the seal is looked at, also where the issuer is not asked for', async () => {
  const { pdf } = await sealedBy(makeOwnSeal('ec'))
  for (const bit of bitsOfSeal(pdf, 3)) {
    const { ok } = await openSealedPdf(flipBit(pdf, bit), [])
    expect([bit, ok]).toEqual([bit, false])
  }
})

test('pdfsig, for comparison, still calls some of them valid', async () => {
  const { pdf } = await sealedBy(makeOwnSeal('rsa'))
  const start = Buffer.from(pdf).indexOf('<3082') * 8
  const bits = randomBits(bitsOfSeal(pdf, 8).length, 50, 42).map((bit) => start + bit)
  const valid = bits.filter((bit) => signaturesOf(flipBit(pdf, bit)).includes('Signature is Valid.'))
  console.info(`pdfsig calls ${valid.length} of ${bits.length} seals with a bit turned over valid`)
})
