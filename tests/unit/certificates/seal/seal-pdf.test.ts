import { PDF } from '@libpdf/core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import type { Sealer } from '#lib/certificates/seal'
import { sealPdf } from '#lib/certificates/seal-pdf'
import { signaturesOf, structureOf } from '#tests/factories/pdf-tools'
import { makeOwnSeal, makePsreSeal, PASSPHRASE } from '#tests/factories/seals'
import { makeUnsealedPdf } from '#tests/factories/unsealed-pdf'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

// A little later than the seals that are made here begin to be valid.
const now = new Date(Date.now() + 120_000)
const reason = 'Segel pakta integritas'
let sealer: Sealer

beforeAll(async () => {
  sealer = await loadSealer(await makeTestSeal('x', now), 'x')
})

function expectWhole(pdf: Uint8Array): void {
  const report = signaturesOf(pdf)
  expect(report).toContain('Signature Validation: Signature is Valid.')
  expect(report).toContain('Signature Type: ETSI.CAdES.detached')
  expect(report).toContain('Total document signed')
  expect(report.match(/Signature #/g)).toHaveLength(1)
  expect(structureOf(pdf)).toMatchObject({ code: 0, output: expect.not.stringContaining('WARNING') })
}

describe('a sealed document', () => {
  test.each([
    ['RSA-2048', () => makeOwnSeal('rsa')],
    ['RSA-4096', () => makeOwnSeal('rsa4096')],
    ['ECDSA P-256', () => makeOwnSeal('ec')],
    ['ECDSA P-384', () => makeOwnSeal('p384')],
    ['a PSrE with its chain', () => makePsreSeal(true)],
  ])('is valid and whole to poppler and libpdf with %s', async (_, make) => {
    const own = await loadSealer(make(), PASSPHRASE)
    const sealed = await sealPdf(makeUnsealedPdf({ room: own.room, reason, at: now }), own, now)
    expectWhole(sealed)
    const read = await PDF.load(sealed)
    expect(
      read
        .getForm()
        ?.getSignatureFields()
        .map((field) => field.isSigned()),
    ).toEqual([true])
  })

  test('is never given out when the own check would refuse it', async () => {
    const unsealed = makeUnsealedPdf({ room: sealer.room, reason: 'memuat /ByteRange', at: now })
    await expect(sealPdf(unsealed, sealer, now)).rejects.toThrow('partly_covered')
  })

  test('holds the seal in lower-case hex with zeros behind it, and all else as it was', async () => {
    const unsealed = makeUnsealedPdf({ room: sealer.room + 20, reason, at: now })
    const before = Uint8Array.from(unsealed.bytes)
    const sealed = await sealPdf(unsealed, sealer, now)
    expect(unsealed.bytes).toEqual(Buffer.from(before))
    const { start, end } = unsealed.gap
    const value = Buffer.from(sealed).toString('latin1', start, end)
    expect(value).toMatch(/^<3082[0-9a-f]+0{40}>$/)
    expect(sealed.length).toBe(before.length)
    const outside = (bytes: Uint8Array) => Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
    expect(outside(sealed)).toEqual(outside(before))
  })

  test('is sealed by the dozen at once without one disturbing the other', async () => {
    const slots = Array.from({ length: 12 }, (_, index) => ({
      room: sealer.room,
      reason: `${reason} ${index}`,
      at: now,
    }))
    const sealed = await Promise.all(slots.map((slot) => sealPdf(makeUnsealedPdf(slot), sealer, now)))
    for (const one of sealed) expectWhole(one)
  })

  test('is not made where the seal does not fit or the gap is none', async () => {
    const small = makeUnsealedPdf({ room: sealer.room - 1, reason, at: now })
    await expect(sealPdf(small, sealer, now)).rejects.toThrow(/does not fit/)
    const { bytes, gap } = makeUnsealedPdf({ room: sealer.room, reason, at: now })
    await expect(sealPdf({ bytes, gap: { ...gap, start: gap.start + 1 } }, sealer, now)).rejects.toThrow(
      /brackets/,
    )
  })
})
