import { readCharacterMap } from '#lib/certificates/typeface/read-character-map'
import type { Problem } from '#tests/factories/pdf-a/file-rules'
import { paintedOf } from '#tests/factories/pdf-a/graphics-rules'
import { bytesOf } from '#tests/factories/pdf-content'
import {
  isDictionary,
  type PdfDictionary,
  type PdfObjects,
  type PdfValue,
} from '#tests/factories/pdf-objects'

/** What a font program says of a glyph, in thousandths of the size. */
type Program = {
  glyphs: number
  widthOf: (glyph: number) => number
  glyphOf: ((code: number) => number) | null
}

const WIN_ANSI = new TextDecoder('windows-1252')

function readProgram(file: Buffer): Program {
  const tables = new Map<string, DataView>()
  for (let at = 12; at < 12 + 16 * file.readUInt16BE(4); at += 16) {
    const start = file.byteOffset + file.readUInt32BE(at + 8)
    const view = new DataView(file.buffer, start, file.readUInt32BE(at + 12))
    tables.set(file.toString('latin1', at, at + 4), view)
  }
  const table = (tag: string) => {
    const found = tables.get(tag)
    if (!found) throw new Error(`a font program without ${tag}`)
    return found
  }
  const [em, cmap] = [table('head').getUint16(18), tables.get('cmap')]
  const characters = cmap && readCharacterMap(cmap)
  return {
    glyphs: table('maxp').getUint16(4),
    widthOf: (glyph) => (1000 * table('hmtx').getUint16(4 * glyph)) / em,
    glyphOf: characters ? (code) => characters.get(code) ?? 0 : null,
  }
}

/** Every code a font shows, in any page or form. */
function shownBy(objects: PdfObjects): Map<string, Set<number>> {
  const shown = new Map<string, Set<number>>()
  for (const { operations, resources } of paintedOf(objects)) {
    const fonts = objects.dictionary(resources['/Font'])
    let ref = ''
    for (const { operator, operands } of operations) {
      if (operator === 'Tf') ref = String(fonts[operands.at(-2) ?? ''] ?? '')
      if (operator !== 'Tj' || ref === '') continue
      const bytes = Buffer.from(bytesOf(operands.at(-1) ?? '<>'), 'latin1')
      const wide = objects.dictionary(ref)['/Subtype'] === '/Type0'
      const codes = shown.get(ref) ?? new Set()
      for (let at = 0; at < bytes.length; at += wide ? 2 : 1)
        codes.add(wide ? bytes.readUInt16BE(at) : (bytes[at] ?? 0))
      shown.set(ref, codes)
    }
  }
  return shown
}

function numbers(value: PdfValue | undefined): number[] {
  return Array.isArray(value) ? value.map(Number) : []
}

function simpleProblems(font: PdfDictionary, codes: Set<number>, objects: PdfObjects): Problem[] {
  const name = String(font['/BaseFont'])
  const descriptor = objects.dictionary(font['/FontDescriptor'])
  const program = readProgram(objects.stream(descriptor['/FontFile2']).bytes)
  const [first, last] = [Number(font['/FirstChar']), Number(font['/LastChar'])]
  const widths = numbers(font['/Widths'])
  const problems: Problem[] = []
  if (widths.length !== last - first + 1) problems.push(`6.2.11.2 widths of ${name}`)
  if (descriptor['/Flags'] !== 32 || font['/Encoding'] !== '/WinAnsiEncoding' || !program.glyphOf)
    problems.push(`6.2.11.6 encoding of ${name}`)
  for (const code of codes) {
    const glyph = program.glyphOf?.(WIN_ANSI.decode(Uint8Array.of(code)).charCodeAt(0)) ?? 0
    if (glyph === 0) problems.push(`6.2.11.8 code ${code} of ${name} is .notdef`)
    if (Math.abs((widths[code - first] ?? 0) - program.widthOf(glyph)) > 1)
      problems.push(`6.2.11.5 width of code ${code} of ${name}`)
  }
  return problems
}

function compositeProblems(font: PdfDictionary, codes: Set<number>, objects: PdfObjects): Problem[] {
  const name = String(font['/BaseFont'])
  const [descendant] = Array.isArray(font['/DescendantFonts']) ? font['/DescendantFonts'] : []
  const inner = objects.dictionary(descendant)
  const descriptor = objects.dictionary(inner['/FontDescriptor'])
  const program = readProgram(objects.stream(descriptor['/FontFile2']).bytes)
  const [start, list] = Array.isArray(inner['/W']) ? inner['/W'] : []
  const widths = numbers(list)
  const problems: Problem[] = []
  if (font['/Encoding'] !== '/Identity-H') problems.push(`6.2.11.3 encoding of ${name}`)
  if (inner['/CIDToGIDMap'] !== '/Identity') problems.push(`6.2.11.3 glyphs of ${name}`)
  if (start !== 0 || descriptor['/Flags'] !== 4) problems.push(`6.2.11.2 descriptor of ${name}`)
  for (const glyph of codes) {
    if (glyph === 0) problems.push(`6.2.11.8 ${name} shows .notdef`)
    if (glyph >= program.glyphs) problems.push(`6.2.11.4 glyph ${glyph} of ${name} is absent`)
    else if (Math.abs((widths[glyph] ?? 0) - program.widthOf(glyph)) > 1)
      problems.push(`6.2.11.5 width in ${name}`)
  }
  return problems
}

/** Rules on fonts (§6.2.11), for every code that is shown anywhere. */
export function fontProblems(objects: PdfObjects): Problem[] {
  return Array.from(shownBy(objects)).flatMap(([ref, codes]) => {
    const font = objects.at(ref)
    if (!isDictionary(font) || font['/Type'] !== '/Font') return [`6.2.11.2 ${ref} is no font`]
    if (font['/Subtype'] === '/TrueType') return simpleProblems(font, codes, objects)
    return font['/Subtype'] === '/Type0' ? compositeProblems(font, codes, objects) : ['6.2.11.2 kind of font']
  })
}
