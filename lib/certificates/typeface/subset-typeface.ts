import { assembleTables } from '#lib/certificates/typeface/assemble-tables'
import type { Typeface } from '#lib/certificates/typeface/read-typeface'

/** Flags of a composite glyph's component (OpenType, table `glyf`). */
const WORD_ARGUMENTS = 0x0001
const SCALE = 0x0008
const MORE_COMPONENTS = 0x0020
const SCALE_XY = 0x0040
const SCALE_2X2 = 0x0080

/** Byte positions of the component numbers inside a composite outline; none inside a simple one. */
function componentPositions(outline: DataView): number[] {
  const positions: number[] = []
  if (outline.byteLength < 10 || outline.getInt16(0) >= 0) return positions
  for (let at = 10, more = true; more; ) {
    const flags = outline.getUint16(at)
    positions.push(at + 2)
    const scale = flags & SCALE_2X2 ? 8 : flags & SCALE_XY ? 4 : flags & SCALE ? 2 : 0
    at += 4 + (flags & WORD_ARGUMENTS ? 4 : 2) + scale
    more = (flags & MORE_COMPONENTS) !== 0
  }
  return positions
}

/** Copies the outlines in the order given; what composites are made of is appended and renumbered. */
function collectOutlines(
  face: Typeface,
  wanted: readonly number[],
): { glyphs: number[]; outlines: Uint8Array[] } {
  const glyphs = [...wanted]
  const outlines: Uint8Array[] = []
  for (let slot = 0; slot < glyphs.length; slot++) {
    const outline = face.outlineOf(glyphs[slot] ?? 0)
    const view = new DataView(outline.buffer)
    for (const position of componentPositions(view)) {
      const component = view.getUint16(position)
      const known = glyphs.indexOf(component)
      view.setUint16(position, known >= 0 ? known : glyphs.push(component) - 1)
    }
    outlines.push(outline)
  }
  return { glyphs, outlines }
}

function joinOutlines(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const loca = new DataView(new ArrayBuffer(4 * outlines.length + 4))
  let length = 0
  outlines.forEach((outline, slot) => {
    length += (outline.length + 3) & ~3
    loca.setUint32(4 * slot + 4, length)
  })
  const glyf = new Uint8Array(length)
  outlines.forEach((outline, slot) => {
    glyf.set(outline, loca.getUint32(4 * slot))
  })
  return { glyf, loca: new Uint8Array(loca.buffer) }
}

function joinMetrics(face: Typeface, glyphs: readonly number[]): Uint8Array {
  const hmtx = new DataView(new ArrayBuffer(4 * glyphs.length))
  glyphs.forEach((glyph, slot) => {
    hmtx.setUint16(4 * slot, face.advanceOf(glyph))
    hmtx.setInt16(4 * slot + 2, face.bearingOf(glyph))
  })
  return new Uint8Array(hmtx.buffer)
}

function withShort(table: Uint8Array, position: number, value: number): Uint8Array {
  new DataView(table.buffer).setUint16(position, value)
  return table
}

/**
 * A TrueType file with only the glyphs given, numbered as they stand in the list (the first is 0, `.notdef`).
 * Only the tables that ISO 32000-1 §9.9 asks of a CIDFontType2 are kept; Arimo has no hinting to lose.
 */
export function subsetTypeface(face: Typeface, wanted: readonly number[]): Uint8Array {
  const { glyphs, outlines } = collectOutlines(face, wanted)
  const { glyf, loca } = joinOutlines(outlines)
  return assembleTables({
    glyf,
    head: withShort(face.tableOf('head'), 50, 1),
    hhea: withShort(face.tableOf('hhea'), 34, glyphs.length),
    hmtx: joinMetrics(face, glyphs),
    loca,
    maxp: withShort(face.tableOf('maxp'), 4, glyphs.length),
  })
}
