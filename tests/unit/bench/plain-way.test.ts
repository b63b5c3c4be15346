import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { readMarks } from '#bin/bench/marks/mark-text'
import { checkWithPdfsig } from '#bin/bench/pdf/check-with-pdfsig'
import { inventContents } from '#bin/bench/people/invent-contents'
import { composePlainly } from '#bin/bench/plain/compose-plainly'
import { markPicture, PICTURE } from '#bin/bench/plain/mark-picture'
import { openPlainSealer } from '#bin/bench/plain/open-plain-sealer'
import { padGlyphs } from '#bin/bench/plain/pad-glyphs'
import { plainWords } from '#bin/bench/plain/plain-words'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { renderCertificate } from '#lib/certificates/render-certificate'
import { readTypeface } from '#lib/certificates/typeface/read-typeface'
import { rasterise, textOf } from '#tests/factories/pdf-tools'

const { resolve } = createRequire(import.meta.url)
const read = (file: string) => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/arimo/${file}`)))
const original = read('400Regular/Arimo_400Regular.ttf')
const fonts = { regular: padGlyphs(original), bold: padGlyphs(read('700Bold/Arimo_700Bold.ttf')) }

const [content] = inventContents('uji', 1, readMarks(), { seal: 'TEST', sealIssuer: 'Segel' })
if (content?.mark.kind !== 'drawn') throw new Error('no content')
const { mark } = content

/** Dark pixels of the upper nine tenths of the only page: the words, not the QR code. */
function inkOf(pdf: Uint8Array): number {
  const [page] = rasterise(pdf, 50)
  return (
    page?.greys.subarray(0, Math.floor(page.greys.length * 0.86)).filter((grey) => grey < 128).length ?? 0
  )
}

describe('the plain way', () => {
  it('prints the words that the product prints', async () => {
    const words = (pdf: Uint8Array) => textOf(pdf).split(' ').sort()
    const slot = { room: 3000, reason: 'Uji', at: content.signedAt }
    const ours = await renderCertificate(content, slot)
    const plain = await composePlainly(plainWords(content), markPicture(mark), fonts)
    expect(words(plain)).toEqual(words(ours.bytes))
  })

  it('prints every letter, as it would not with the outlines as they come', async () => {
    const compose = (files: typeof fonts) => composePlainly(plainWords(content), markPicture(mark), files)
    const whole = inkOf(await compose(fonts))
    const lossy = inkOf(await compose({ ...fonts, regular: original }))
    expect(lossy).toBeLessThan(whole * 0.8)
  })

  it('is sealed so that pdfsig accepts it', async () => {
    const seal = await openPlainSealer(await makeTestSeal('uji', new Date()), 'uji')
    const pdf = await composePlainly(plainWords(content), markPicture(mark), fonts)
    expect(checkWithPdfsig(await seal(pdf, new Date()))).toBe(true)
    expect(checkWithPdfsig(pdf)).toBe(false)
  })

  it('takes its signature as a picture of the customary size', () => {
    const png = Buffer.from(markPicture(mark))
    expect(png.readUInt32BE(16)).toBe(PICTURE.width)
    expect(png.readUInt32BE(20)).toBe(PICTURE.height)
    expect(png.length).toBeGreaterThan(2000)
  })
})

describe('padded outlines', () => {
  it('are those of the typeface but for zeros at the end', () => {
    const [one, other] = [readTypeface(original, 'a'), readTypeface(fonts.regular, 'b')]
    for (const letter of 'Aagéßfi1%') {
      const glyph = one.glyphOf(letter.codePointAt(0) ?? 0)
      expect(other.glyphOf(letter.codePointAt(0) ?? 0)).toBe(glyph)
      const [before, after] = [one.outlineOf(glyph), other.outlineOf(glyph)]
      expect([...after.subarray(0, before.length)]).toEqual([...before])
      expect(after.subarray(before.length).every((byte) => byte === 0)).toBe(true)
    }
  })
})
