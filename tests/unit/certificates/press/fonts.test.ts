import { describe, expect, test } from 'vitest'
import { layOutCertificate } from '#lib/certificates/layout/lay-out-certificate'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import { makeCharacterMap } from '#lib/certificates/typeface/make-character-map'
import { readCharacterMap } from '#lib/certificates/typeface/read-character-map'
import { REPERTOIRES } from '#lib/certificates/typeface/repertoire'
import { ceremonies, certificateFactory, witnessFactory } from '#tests/factories/certificate-content'
import { objectsOf } from '#tests/factories/pdf-objects'
import { fontsOf, textOf } from '#tests/factories/pdf-tools'
import { printed } from '#tests/factories/printed'

const named = (name: string) => certificateFactory({ signer: { ...certificateFactory().signer, name } })

/** The packed font programs of a document, as they stand in the file. */
function programsOf(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1')
  return Array.from(
    text.matchAll(/\/Length1 \d+\/Filter\/FlateDecode\/Length (\d+)>>\nstream\n/g),
    (match) => {
      const start = match.index + match[0].length
      return text.slice(start, start + Number(match[1]))
    },
  )
}

describe('the fonts every document carries', () => {
  test('are the same bytes in each', async () => {
    const [one, other] = [await printed(named('Baso Kadir')), await printed(named('Zulaikha Quraisy'))]
    expect(programsOf(one)).toHaveLength(2)
    expect(programsOf(one)).toEqual(programsOf(other))
  })

  test.each(ceremonies)('hold all that $id is written with', (ceremony) => {
    const content = certificateFactory({ edition: 2, witness: witnessFactory() }, ceremony)
    const used = layOutCertificate(content, loadTypefaces()).flatMap(({ blocks }) =>
      blocks.flatMap(({ inks }) => inks.flatMap((ink) => (ink.kind === 'text' ? [ink] : []))),
    )
    const outside = used.filter(({ face, text }) =>
      [...text].some((one) => !REPERTOIRES[face].codes.has(one.codePointAt(0) ?? 0)),
    )
    expect(outside.map(({ text }) => text)).toEqual([])
  })
})

describe('a font of the document’s own', () => {
  test('holds the rarer characters only, once each', async () => {
    const pdf = await printed(named('Ñuñez Ñandú'))
    const fonts = fontsOf(pdf)
    expect(fonts).toHaveLength(3)
    expect(fonts.filter((font) => font.includes('CID TrueType'))).toHaveLength(1)
    expect(fonts.find((font) => font.includes('CID'))).toMatch(
      /Arimo-Bold +CID TrueType +Identity-H +yes yes yes/,
    )
    const objects = objectsOf(pdf)
    const [inner] = [...objects.values.values()].flatMap((value) =>
      typeof value === 'object' && value !== null && '/W' in value && '/CIDToGIDMap' in value
        ? [value['/W']]
        : [],
    )
    // .notdef, Ñ, ñ and ú.
    expect(inner).toEqual([0, [750, 722, 611, 611]])
    expect(textOf(pdf)).toContain('Nama : Ñuñez Ñandú')
  })

  test('is not there when nothing is rare', async () => {
    expect(fontsOf(await printed(named('André Réza')))).toHaveLength(2)
  })

  test('leaves out the number of a space, at which readers would widen a justified line', async () => {
    const rare = Array.from({ length: 40 }, (_, index) => String.fromCodePoint(0x411 + index))
    const words = `Menjaga netralitas ${rare.map((one) => `a${one}a`).join(' ')} dan seterusnya`
    const pdf = await printed(certificateFactory({ points: [words] }))
    expect(textOf(pdf)).toContain(words)
    const content = objectsOf(pdf)
      .streams.map(({ bytes }) => bytes.toString('latin1'))
      .join('\n')
    expect(content).toMatch(/<001f>Tj/)
    expect(content).not.toMatch(/<0020>Tj/)
    expect(content).toMatch(/<0021>Tj/)
  })

  test('shows a box, never .notdef, for what no face has, and says what it stands for', async () => {
    const pdf = await printed(named('Lim 中村'))
    const fonts = fontsOf(pdf)
    expect(fonts.filter((font) => font.includes('CID'))).toHaveLength(1)
    expect(textOf(pdf)).toContain('Lim 中村')
    const content = objectsOf(pdf)
      .streams.map(({ bytes }) => bytes.toString('latin1'))
      .join('\n')
    expect(content).toMatch(/\/C 12 Tf<0001>Tj\/B 12 Tf/)
    expect(content).not.toMatch(/<0000>Tj/)
  })
})

test('a character map is read back as it was made', () => {
  const points = [...REPERTOIRES.regular.codes.keys()]
  const map = readCharacterMap(new DataView(makeCharacterMap(points).buffer))
  expect([...map]).toEqual(points.map((point, index) => [point, index + 1]))
})
