import { describe, expect, test } from 'vitest'
import { breakLines } from '#lib/certificates/typeface/break-lines'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import { widthOf, wrapEvenly, wrapText } from '#lib/certificates/typeface/measure'
import { readTypeface } from '#lib/certificates/typeface/read-typeface'
import { scaleOutline } from '#lib/certificates/typeface/scale-outline'
import { cleanText, MISSING, spell } from '#lib/certificates/typeface/spell'
import { subsetTypeface } from '#lib/certificates/typeface/subset-typeface'

const { regular, bold } = loadTypefaces()

describe('Arimo', () => {
  test('has the widths of Arial', () => {
    expect(regular.unitsPerEm).toBe(1000)
    expect(
      [...'AaMi 1'].map((letter) => regular.advanceOf(regular.glyphOf(letter.codePointAt(0) ?? 0))),
    ).toEqual([667, 556, 833, 222, 278, 556])
    expect(bold.advanceOf(bold.glyphOf(0x61))).toBe(556)
  })

  test('is parsed once per process', () => {
    expect(loadTypefaces().regular).toBe(regular)
  })

  test('keeps outlines, widths and composites in a subset', () => {
    const wanted = [0, ...[...'Añé'].map((letter) => regular.glyphOf(letter.codePointAt(0) ?? 0))]
    const file = subsetTypeface(regular, wanted)
    expect(file.length).toBeLessThan(4000)
    const view = new DataView(file.buffer, file.byteOffset)
    let sum = 0
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
    expect(view.getUint16(4)).toBe(6)
  })

  test('is scaled to the units of a PDF, outline by outline', () => {
    const point = (character: string) => character.codePointAt(0) ?? 0
    const box = (character: string) => {
      const outline = regular.outlineOf(regular.glyphOf(point(character)))
      const view = new DataView(outline.buffer, outline.byteOffset)
      return [0, 2, 4, 6, 8].map((at) => view.getInt16(at))
    }
    // Contours (negative for a composite), then left, lower, right and upper edge: Arimo's own in 2048ths, scaled.
    expect(box('A')).toEqual([2, 2, 0, 665, 688])
    expect(box('é')).toEqual([-1, 42, -10, 512, 736])
    for (const character of 'AÑégjQ&8@ẤǼΩЖ') {
      const outline = regular.outlineOf(regular.glyphOf(point(character)))
      expect(scaleOutline(outline, 1)).toEqual(outline)
    }
  })

  test('refuses a file that is no typeface', () => {
    expect(() => readTypeface(new Uint8Array(64), 'Nothing')).toThrow('typeface without table')
  })
})

describe('spell', () => {
  test('plain text is one piece', () => {
    expect(spell(regular, 'Pakta – ’ok’')).toHaveLength(1)
  })
  test('what the face lacks is one box for each character a reader sees', () => {
    expect(spell(regular, 'a👩‍💻中')).toEqual([
      { codePoints: [0x61], says: null },
      { codePoints: [MISSING], says: '👩‍💻' },
      { codePoints: [MISSING], says: '中' },
    ])
  })
  test('invisible characters are not drawn', () => {
    expect(spell(regular, 'a\u00adb\u200bc')).toEqual([{ codePoints: [0x61, 0x62, 0x63], says: null }])
  })
  test('right-to-left words are turned round, the words beside them are not', () => {
    const drawn = spell(regular, 'Ali שם Adi').flatMap(({ codePoints }) => codePoints)
    expect(String.fromCodePoint(...drawn)).toBe('Ali םש Adi')
  })
  test('white space and controls become single spaces, half characters are mended', () => {
    expect(cleanText(' a\t\n b\u0000c \ud800')).toBe('a b c \ufffd')
  })
})

describe('wrapping', () => {
  const text = 'Menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman'
  test('breaks at spaces only, within the width', () => {
    const lines = wrapText(regular, text, 11, 160)
    expect(lines.join(' ')).toBe(text)
    for (const line of lines) expect(widthOf(regular, line, 11)).toBeLessThanOrEqual(160)
  })
  test('cuts a word longer than a line', () => {
    const lines = wrapText(regular, `a ${'W'.repeat(60)}`, 11, 100)
    expect(lines.join('').replaceAll(' ', '')).toBe(`a${'W'.repeat(60)}`)
    for (const line of lines) expect(widthOf(regular, line, 11)).toBeLessThanOrEqual(100)
  })
  test('makes headings even without more lines', () => {
    const heading = 'Dinas Komunikasi, Informatika, Statistik, dan Persandian Provinsi Sulawesi Selatan'
    const [plain, even] = [wrapText(bold, heading, 14, 460), wrapEvenly(bold, heading, 14, 460)]
    expect(even).toHaveLength(plain.length)
    expect(widthOf(bold, even[0] ?? '', 14)).toBeLessThan(widthOf(bold, plain[0] ?? '', 14))
  })
  test('an empty text is one empty line', () => {
    expect(wrapText(regular, '', 11, 100)).toEqual([''])
  })
})

describe('breakLines', () => {
  const give = { stretch: 4, shrink: 0.5 }
  test('spreads the slack instead of leaving it to one line', () => {
    // First come, first served would put three words on the first line and leave one alone on the second.
    expect(breakLines([30, 30, 30, 60, 60, 10], 3, 100, { stretch: 40, shrink: 0 })).toEqual([2, 2, 2])
  })
  test('says so when no division is even enough', () => {
    expect(breakLines([60, 90, 60], 3, 100, give)).toBeNull()
  })
  test('never stretches the last line', () => {
    expect(breakLines([10, 10], 3, 100, give)).toEqual([2])
  })
})
