import { describe, expect, test } from 'vitest'
import { closeFile } from '#lib/certificates/press/close-file'
import { pack } from '#lib/certificates/press/pack'
import { refTo, textString } from '#lib/certificates/press/syntax'
import {
  addObject,
  addStream,
  newWriter,
  putObject,
  reserve,
  type Writer,
} from '#lib/certificates/press/writer'
import { objectsOf } from '#tests/factories/pdf-objects'
import { structureOf } from '#tests/factories/pdf-tools'
import { SLOT } from '#tests/factories/printed'

const ID = '/ID[<00><00>]'

/** A document of one page and so many numbers, each an object of its own. */
function fileOf(numbers: number, filling = ''): { writer: Writer; trailer: string; signature: number } {
  const writer = newWriter()
  const [pages, signature] = [reserve(writer), reserve(writer)]
  const page = addObject(writer, `<</Type/Page/Parent ${refTo(pages)}/MediaBox[0 0 100 100]/Resources<<>>>>`)
  putObject(writer, pages, `<</Type/Pages/Kids[${refTo(page)}]/Count 1>>`)
  const field = addObject(
    writer,
    `<</Type/Annot/Subtype/Widget/FT/Sig/T(S)/V ${refTo(signature)}/Rect[0 0 0 0]>>`,
  )
  for (let nth = 0; nth < numbers; nth++)
    addObject(writer, `<</Nth ${nth}/Filling(${'x'.repeat(nth % 50)})>>`)
  addStream(writer, '/Filter/FlateDecode', pack('stream of words'))
  const form = `/AcroForm<</Fields[${refTo(field)}]/SigFlags 3>>`
  const root = addObject(writer, `<</Type/Catalog/Pages ${refTo(pages)}${form}>>`)
  return { writer, trailer: `/Root ${refTo(root)}${ID}${filling}`, signature }
}

function close(numbers: number, filling = '', room = 40) {
  const { writer, trailer, signature } = fileOf(numbers, filling)
  return closeFile(writer, signature, { ...SLOT, room }, trailer)
}

describe('a file', () => {
  test.each([0, 40, 200, 5_000])('of %i small objects is whole, and each is found', (count) => {
    const { bytes } = close(count)
    expect(structureOf(bytes)).toMatchObject({ code: 0, output: expect.not.stringContaining('WARNING') })
    const { values, streams } = objectsOf(bytes)
    const numbers = [...values.values()].flatMap((value) =>
      typeof value === 'object' && value !== null && '/Nth' in value ? [value['/Nth']] : [],
    )
    expect(numbers).toEqual(Array.from({ length: count }, (_, nth) => nth))
    expect(streams.some(({ bytes: content }) => content.toString() === 'stream of words')).toBe(true)
  })

  test('gathers small objects, and parts them before one stream grows too long to unpack', () => {
    const streams = (count: number) =>
      Buffer.from(close(count).bytes).toString('latin1').split('/Type/ObjStm').length - 1
    expect(streams(40)).toBe(1)
    expect(streams(5_000)).toBeGreaterThan(3)
    expect(close(200).bytes.length).toBeLessThan(3_000)
  })

  test('with an object that was promised and never written is a fault', () => {
    const { writer, trailer, signature } = fileOf(1)
    const promised = reserve(writer)
    expect(() => closeFile(writer, signature, SLOT, trailer)).toThrow(`object ${promised} was never written`)
  })
})

describe('the place of the seal', () => {
  const lengths = Array.from({ length: 1_400 }, (_, length) => length)

  test('is told exactly, however many digits that takes', () => {
    const seen = new Set<string>()
    for (const length of lengths) {
      const { bytes, gap } = close(2, `/X(${'x'.repeat(length)})`, 3_900 + length)
      const text = Buffer.from(bytes).toString('latin1')
      const [, before, after, rest] = (/\/ByteRange\[0 (\d+) (\d+) (\d+)\]\/Contents</.exec(text) ?? []).map(
        Number,
      )
      expect([before, after]).toEqual([gap.start, gap.end])
      expect((after ?? 0) + (rest ?? 0)).toBe(bytes.length)
      expect(text.slice(gap.start, gap.end)).toBe(`<${'00'.repeat(3_900 + length)}>`)
      seen.add([before, after, rest].map((number) => String(number).length).join())
    }
    expect([...seen].sort()).toEqual(['3,4,3', '3,4,4', '3,5,4'].sort())
  })

  test('is followed by what the seal says, and covered by it', () => {
    const { bytes, gap } = close(3)
    const text = Buffer.from(bytes).toString('latin1')
    expect(text.slice(0, gap.start)).toMatch(
      /<<\/Type\/Sig\/Filter\/Adobe\.PPKLite\/SubFilter\/ETSI\.CAdES\.detached\/ByteRange\[/,
    )
    expect(text.slice(gap.end)).toMatch(
      /^\/M\(D:20240730030000Z\)\/Reason\(Segel pakta integritas\)>> +\nendobj\n/,
    )
    expect(text.match(/ByteRange/g)).toHaveLength(1)
  })
})

describe('texts', () => {
  test.each([
    ['plain (and) \\', '(plain \\(and\\) \\\\)'],
    ['André – o’clock', '(Andr\u00e9 \u0085 o\u0090clock)'],
    ['þÿ', '<feff00fe00ff>'],
    ['中', '<feff4e2d>'],
    ['\ud800', '<fefffffd>'],
    ['a\nb', '<feff0061000a0062>'],
  ])('%j is written %s', (text, written) => {
    expect(textString(text)).toBe(written)
  })
})
