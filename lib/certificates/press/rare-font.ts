import { describeFace, subsetName } from '#lib/certificates/press/describe-face'
import type { GlyphSlots } from '#lib/certificates/press/glyph-slots'
import { hex16, utf16Hex } from '#lib/certificates/press/hex'
import { pack } from '#lib/certificates/press/pack'
import { type Ref, refTo } from '#lib/certificates/press/syntax'
import { addObject, addStream, type Writer } from '#lib/certificates/press/writer'
import type { Typeface } from '#lib/certificates/typeface/read-typeface'
import { MISSING } from '#lib/certificates/typeface/spell'
import { subsetTypeface } from '#lib/certificates/typeface/subset-typeface'

/** A CMap takes at most this many characters in one section (Adobe technical note 5014). */
const SECTION = 100
/** What the box for a character that the face lacks stands for, where a program asks the glyph. */
const REPLACEMENT = '\ufffd'

/** The CMap that tells a reader which character each glyph of the subset is. */
function unicodeMap(codePoints: GlyphSlots['codePoints']): string {
  const lines = codePoints.flatMap((point, slot) => {
    if (point === null) return []
    const character = point === MISSING ? REPLACEMENT : String.fromCodePoint(point)
    return [`<${hex16(slot)}><${utf16Hex(character)}>`]
  })
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

/**
 * Writes the characters of one document that not every document carries, and only those, as a composite font
 * (ISO 32000-1 §9.7) of two bytes to a glyph; null when there are none.
 */
export function writeRareFont(writer: Writer, face: Typeface, { codePoints }: GlyphSlots): Ref | null {
  if (codePoints.length === 1) return null
  const glyphs = codePoints.map((point) => (point === null || point === MISSING ? 0 : face.glyphOf(point)))
  const program = subsetTypeface(face, glyphs)
  const name = subsetName(face, program)
  const file = addStream(writer, `/Length1 ${program.length}/Filter/FlateDecode`, pack(program))
  const descriptor = addObject(writer, describeFace(face, name, 4, file))
  const widths = glyphs.map(face.advanceOf).join(' ')
  const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>'
  const descendant = addObject(
    writer,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}${system}/FontDescriptor ${refTo(descriptor)}` +
      `/CIDToGIDMap/Identity/W[0[${widths}]]>>`,
  )
  const unicode = addStream(writer, '/Filter/FlateDecode', pack(unicodeMap(codePoints)))
  return addObject(
    writer,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
      `/DescendantFonts[${refTo(descendant)}]/ToUnicode ${refTo(unicode)}>>`,
  )
}
