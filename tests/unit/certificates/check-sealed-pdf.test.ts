import fc from 'fast-check'
import { PDFDocument, PDFName } from 'pdf-lib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import { loadSealer } from '#lib/certificates/load-sealer'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { renderCertificate } from '#lib/certificates/render-certificate'
import type { Sealer } from '#lib/certificates/seal'
import { certificateFactory } from '#tests/factories/certificate-content'
import { makePsreSeal, PASSPHRASE } from '#tests/factories/seals'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let sealer: Sealer
let pdf: Uint8Array
let trusted: Uint8Array[]

beforeAll(async () => {
  sealer = await loadSealer(await makeTestSeal('x', new Date()), 'x')
  trusted = [sealer.certificate.der]
  pdf = await sealer.seal(await renderCertificate(certificateFactory()), 'Segel', new Date())
})

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}

function replaced(bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  expect(text.search(from)).toBeGreaterThan(0)
  return Buffer.from(text.replace(from, to), 'latin1')
}

describe('what was altered is refused', () => {
  test('every one of 400 bits turned over at random places', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length * 8 - 1), async (bit) => {
        expect((await checkSealedPdf(flipped(pdf, bit), trusted)).ok).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  test('every bit of the seal itself, also where the issuer is not checked', async () => {
    const start = Buffer.from(pdf).indexOf('<3082') * 8
    const end = Buffer.from(pdf).indexOf('>', start / 8) * 8 + 8
    for (let bit = start; bit < end; bit += 3) {
      const verdict = await checkSealedPdf(flipped(pdf, bit), [])
      expect([bit - start, verdict]).not.toEqual([bit - start, { ok: false, reason: 'foreign_seal' }])
    }
  })

  test('every bit of a seal that brings its chain of certificates', async () => {
    const psre = await loadSealer(makePsreSeal(true), PASSPHRASE)
    const sealed = await psre.seal(await renderCertificate(certificateFactory()), 'Segel', new Date())
    const start = Buffer.from(sealed).indexOf('<3082') * 8
    const end = Buffer.from(sealed).indexOf('>', start / 8) * 8 + 8
    for (let bit = start; bit < end; bit += 5)
      expect([bit - start, (await checkSealedPdf(flipped(sealed, bit), [psre.certificate.der])).ok]).toEqual([
        bit - start,
        false,
      ])
  })

  test('the seal in capitals, in other white space, with something behind its end', async () => {
    const seal = /<3082[0-9a-f]+>/
    const [hex = ''] = seal.exec(Buffer.from(pdf).toString('latin1')) ?? []
    for (const other of [hex.toUpperCase(), hex.replace('3082', '30 82'), hex.replace(/0>$/, '1>')])
      expect((await checkSealedPdf(replaced(pdf, seal, other), trusted)).ok).toBe(false)
  })

  test('a certificate sealed with the key of a forger', async () => {
    const forger = await loadSealer(await makeTestSeal('x', new Date()), 'x')
    const forged = await forger.seal(await renderCertificate(certificateFactory()), 'Segel', new Date())
    expect(await checkSealedPdf(forged, trusted)).toEqual({ ok: false, reason: 'foreign_seal' })
  })
})

describe('the reason says what to do about it', () => {
  test('not a PDF', async () => {
    for (const bytes of [new Uint8Array(), Buffer.from('PK\u0003\u0004 zip'), Buffer.from(' %PDF-1.7')])
      expect(await checkSealedPdf(bytes, trusted)).toEqual({ ok: false, reason: 'not_pdf' })
  })

  test('a PDF without a seal', async () => {
    const bare = await renderCertificate(certificateFactory())
    expect(await checkSealedPdf(bare, trusted)).toEqual({ ok: false, reason: 'not_sealed' })
  })

  test('something appended', async () => {
    const longer = Buffer.concat([pdf, Buffer.from('\n')])
    expect(await checkSealedPdf(longer, trusted)).toEqual({ ok: false, reason: 'partly_covered' })
  })

  test('a second seal over the first', async () => {
    const twice = await sealer.seal(pdf, 'Segel', new Date())
    expect(await checkSealedPdf(twice, trusted)).toEqual({ ok: false, reason: 'partly_covered' })
  })

  test('a document that speaks of a second signature', async () => {
    const document = await PDFDocument.create()
    document.addPage()
    document.catalog.set(PDFName.of('ByteRange'), PDFName.of('Lain'))
    const sealed = await sealer.seal(await document.save({ useObjectStreams: false }), 'Segel', new Date())
    expect(await checkSealedPdf(sealed, trusted)).toEqual({ ok: false, reason: 'partly_covered' })
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

test('hostile bytes are a reason, never an exception', async () => {
  const around = (range: string, hex: string) =>
    Buffer.from(`%PDF-1.7\n/Type/Sig/ByteRange ${range}/Contents <${hex}>\n%%EOF`, 'latin1')
  const files = [
    around('[0 1 2 3]', '00'),
    around('[0 9999999999 9999999999 9999999999]', '3000'),
    around('[0 -1 5 5]', '3000'),
    around('', ''),
    around('[0 40 46 6]', '3080'),
    around('[0 45 51 7]', '3082ffff'),
    Buffer.from(`%PDF-${'/ByteRange'.repeat(3)}`),
    Buffer.from('%PDF-1.7 /ByteRange'),
  ]
  for (const file of files) expect((await checkSealedPdf(file, trusted)).ok).toBe(false)
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(pdf.length), async (noise, at) => {
      const noisy = Buffer.concat([pdf.subarray(0, at), noise, pdf.subarray(at + noise.length)])
      if (Buffer.compare(noisy, pdf) !== 0) expect((await checkSealedPdf(noisy, trusted)).ok).toBe(false)
    }),
    { numRuns: 200 },
  )
})

test('a crafted CMS of every short shape is refused in peace', async () => {
  const hexOf = (der: Uint8Array) => Buffer.from(der).toString('hex')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 120 }), async (content) => {
      const der = Buffer.concat([Buffer.from([0x30, content.length]), content])
      const before = '%PDF-1.7\n<</Type/Sig/ByteRange [0 00000 00000 00000]/Contents '
      const after = Buffer.from('>>\n%%EOF')
      const hex = `<${hexOf(der)}>`
      const range = [before.length, before.length + hex.length, after.length].map((value) =>
        String(value).padStart(5, '0'),
      )
      const head = before.replace('[0 00000 00000 00000]', `[0 ${range.join(' ')}]`)
      const file = Buffer.concat([Buffer.from(head + hex, 'latin1'), after])
      expect(await checkSealedPdf(file, trusted)).toEqual({ ok: false, reason: 'changed' })
    }),
    { numRuns: 300 },
  )
})
