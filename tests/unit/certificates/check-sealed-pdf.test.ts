import { readFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { readTrust } from '#lib/certificates/check/read-trust'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { renderCertificate } from '#lib/certificates/render-certificate'
import type { Sealer } from '#lib/certificates/seal'
import { fillGap } from '#lib/certificates/seal/fill-gap'
import { certificateFactory } from '#tests/factories/certificate-content'
import { makeSealedCertificate } from '#tests/factories/sealed-certificate'
import { makeOwnSeal, makePsreSeal, PASSPHRASE } from '#tests/factories/seals'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const now = new Date('2026-11-20T02:03:04Z')
const slotOf = ({ room }: Sealer) => ({ room, reason: 'Segel', at: now })
let sealer: Sealer
let pdf: Uint8Array
let trusted: Uint8Array[]

beforeAll(async () => {
  sealer = await loadSealer(await makeTestSeal('x', now), 'x', now)
  trusted = [sealer.certificate.der]
  pdf = await makeSealedCertificate(sealer, {}, now)
})

/** The file with a piece replaced by one of the same length. */
function replaced(bytes: Uint8Array, from: RegExp, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  expect(text.search(from)).toBeGreaterThan(0)
  const changed = Buffer.from(text.replace(from, to), 'latin1')
  expect([changed.length, changed.equals(bytes)]).toEqual([bytes.length, false])
  return changed
}

describe('what was sealed here', () => {
  test('says when, and the leaf it carries', async () => {
    expect(await checkSealedPdf(pdf, trusted)).toEqual({
      ok: true,
      signedAt: now,
      leaf: {
        code: '7K3MQ9X2TB4WN',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        signedAt: new Date('2024-07-29T01:15:00Z'),
        receivedAt: new Date('2024-07-29T01:15:02Z'),
      },
    })
  })

  test.each([
    ['RSA of 4096 bits', () => makeOwnSeal('rsa4096')],
    ['ECDSA on P-256', () => makeOwnSeal('ec')],
    ['ECDSA on P-384', () => makeOwnSeal('p384')],
    ['a PSrE with its whole chain', () => makePsreSeal(true)],
    ['a PSrE without its root', () => makePsreSeal(false)],
  ])('by %s', async (_, make) => {
    const other = await loadSealer(make(), PASSPHRASE)
    const sealed = await makeSealedCertificate(other)
    expect(await checkSealedPdf(sealed, [other.certificate.der])).toMatchObject({ ok: true })
    expect(await checkSealedPdf(sealed, trusted)).toEqual({ ok: false, reason: 'foreign_seal' })
  })

  test.each([
    ['released', '2026-07-29T01:16:05Z'],
    ['released-psre', '2026-11-21T23:12:34Z'],
  ])('by the first release, in the file %s.pdf', async (name, signedAt) => {
    const read = (end: string) => readFileSync(`tests/fixtures/certificates/${name}.${end}`)
    const own = readTrust(read('pem'))
    expect(await checkSealedPdf(read('pdf'), own)).toEqual({ ok: true, signedAt: new Date(signedAt) })
    expect(await checkSealedPdf(read('pdf'), trusted)).toEqual({ ok: false, reason: 'foreign_seal' })
  })
})

describe('what was altered is refused', () => {
  test('the seal in capitals, in other white space, with something behind its end', async () => {
    const unsealed = await renderCertificate(certificateFactory(), {
      ...slotOf(sealer),
      room: sealer.room + 16,
    })
    const roomy = await fillGap(unsealed, sealer, now)
    expect((await checkSealedPdf(roomy, trusted)).ok).toBe(true)
    const seal = /<3082[0-9a-f]+>/
    const [hex = ''] = seal.exec(Buffer.from(roomy).toString('latin1')) ?? []
    for (const other of [
      hex.toUpperCase(),
      hex.replace(/3082(.*)..>$/, '30 82$1 >'),
      hex.replace(/0>$/, '1>'),
      hex.replace(/00>$/, ' 0>'),
    ])
      expect((await checkSealedPdf(replaced(roomy, seal, other), trusted)).ok).toBe(false)
  })

  test('a number of the byte range, or the time of the seal', async () => {
    for (const [from, to] of [
      [/ByteRange\[0 ./, 'ByteRange[0 9'],
      [/\/M\(D:2026/, '/M(D:2027'],
    ] as const)
      expect((await checkSealedPdf(replaced(pdf, from, to), trusted)).ok).toBe(false)
  })

  test('a certificate sealed with the key of a forger of the same name', async () => {
    const forger = await loadSealer(await makeTestSeal('x', now), 'x', now)
    expect(forger.certificate.subject).toBe(sealer.certificate.subject)
    const forged = await makeSealedCertificate(forger, {}, now)
    expect(await checkSealedPdf(forged, trusted)).toEqual({ ok: false, reason: 'foreign_seal' })
  })

  test('a seal dated outside the validity of its certificate', async () => {
    const late = new Date(sealer.certificate.notAfter.getTime() + 1000)
    const unsealed = await renderCertificate(certificateFactory(), { ...slotOf(sealer), at: late })
    expect(await checkSealedPdf(await fillGap(unsealed, sealer, now), trusted)).toEqual({
      ok: false,
      reason: 'changed',
    })
  })
})

describe('the reason says what to do about it', () => {
  test('not a PDF', async () => {
    for (const bytes of [new Uint8Array(), Buffer.from('PK\u0003\u0004 zip'), Buffer.from(' %PDF-1.7')])
      expect(await checkSealedPdf(bytes, trusted)).toEqual({ ok: false, reason: 'not_pdf' })
  })

  test('a PDF without a seal', async () => {
    const document = await PDFDocument.create()
    document.addPage()
    expect(await checkSealedPdf(await document.save(), trusted)).toEqual({ ok: false, reason: 'not_sealed' })
  })

  test('a PDF whose seal was never filled in', async () => {
    const { bytes } = await renderCertificate(certificateFactory(), slotOf(sealer))
    expect(await checkSealedPdf(bytes, trusted)).toEqual({ ok: false, reason: 'changed' })
  })

  test('something appended', async () => {
    const longer = Buffer.concat([pdf, Buffer.from('\n')])
    expect(await checkSealedPdf(longer, trusted)).toEqual({ ok: false, reason: 'partly_covered' })
  })

  test('a second document behind the first, or words of a second signature in it', async () => {
    const twice = Buffer.concat([pdf, pdf])
    expect(await checkSealedPdf(twice, trusted)).toEqual({ ok: false, reason: 'partly_covered' })
    const slot = { ...slotOf(sealer), reason: 'Lihat /ByteRange' }
    const spoken = await fillGap(await renderCertificate(certificateFactory(), slot), sealer, now)
    expect(await checkSealedPdf(spoken, trusted)).toEqual({ ok: false, reason: 'partly_covered' })
  })

  test('cut short', async () => {
    expect((await checkSealedPdf(pdf.subarray(0, -1), trusted)).ok).toBe(false)
  })

  test('saved anew by an editor', async () => {
    const document = await PDFDocument.load(pdf)
    document.setTitle('Lain')
    expect((await checkSealedPdf(await document.save({ useObjectStreams: false }), trusted)).ok).toBe(false)
  })

  test('nobody trusted', async () => {
    expect(await checkSealedPdf(pdf, [])).toEqual({ ok: false, reason: 'foreign_seal' })
  })
})
