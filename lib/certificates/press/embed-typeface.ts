import { createHash } from 'node:crypto'
import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib'
import type { GlyphSlots } from '#lib/certificates/press/glyph-slots'
import { hex16, utf16Hex } from '#lib/certificates/press/hex'
import { addStream } from '#lib/certificates/press/streams'
import type { Typeface } from '#lib/certificates/typeface/read-typeface'
import { MISSING } from '#lib/certificates/typeface/spell'
import { subsetTypeface } from '#lib/certificates/typeface/subset-typeface'

/** A CMap takes at most this many characters in one section (Adobe technical note 5014). */
const SECTION = 100
/** FontDescriptor flag: glyphs are chosen by number, not by a standard encoding. */
const SYMBOLIC = 4

/** The CMap that tells a reader which character each glyph of the subset is. */
function unicodeMap(codePoints: readonly number[]): string {
  const lines = codePoints
    .map((point, slot) =>
      point === MISSING ? '' : `<${hex16(slot)}><${utf16Hex(String.fromCodePoint(point))}>`,
    )
    .filter((line) => line !== '')
  const sections = Array.from({ length: Math.ceil(lines.length / SECTION) }, (_, index) => {
    const section = lines.slice(index * SECTION, (index + 1) * SECTION)
    return `${section.length} beginbfchar\n${section.join('\n')}\nendbfchar`
  })
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000><ffff> endcodespacerange',
    ...sections,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

/** Six capitals that differ with the subset (ISO 32000-1 §9.6.4). */
function subsetTag(file: Uint8Array): string {
  const digest = createHash('sha256').update(file).digest()
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)))
}

function describeFace(context: PDFContext, face: Typeface, name: string, file: Uint8Array): PDFRef {
  const em = (units: number) => Math.round((1000 * units) / face.unitsPerEm)
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: face.boundingBox.map(em),
      ItalicAngle: 0,
      Ascent: em(face.ascent),
      Descent: em(face.descent),
      CapHeight: em(face.capHeight),
      StemV: face.name.endsWith('Bold') ? 140 : 88,
      FontFile2: addStream(context, file, { Length1: file.length }),
    }),
  )
}

/** Writes the glyphs used of a face, and only those, as a composite font under the reference given. */
export function embedTypeface(
  context: PDFContext,
  ref: PDFRef,
  face: Typeface,
  { codePoints }: GlyphSlots,
): void {
  const glyphs = codePoints.map((point) => (point === MISSING ? 0 : face.glyphOf(point)))
  const file = subsetTypeface(face, glyphs)
  const name = `${subsetTag(file)}+${face.name}`
  const widths = glyphs.map((glyph) => Math.round((1000 * face.advanceOf(glyph)) / face.unitsPerEm))
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFHexString.of('41646f6265'),
        Ordering: PDFHexString.of('4964656e74697479'),
        Supplement: 0,
      },
      FontDescriptor: describeFace(context, face, name, file),
      CIDToGIDMap: 'Identity',
      W: [0, widths],
    }),
  )
  context.assign(
    ref,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: addStream(context, Buffer.from(unicodeMap(codePoints), 'latin1')),
    }),
  )
}
