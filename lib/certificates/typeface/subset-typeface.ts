import { assembleTables } from '#lib/certificates/typeface/assemble-tables'
import { componentsOf } from '#lib/certificates/typeface/components'
import type { Typeface } from '#lib/certificates/typeface/read-typeface'

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
    for (const { at } of componentsOf(view)) {
      const component = view.getUint16(at + 2)
      const known = glyphs.indexOf(component)
      view.setUint16(at + 2, known >= 0 ? known : glyphs.push(component) - 1)
    }
    outlines.push(outline)
  }
  return { glyphs, outlines }
}

/** Outlines behind one another, and where each begins in words: a subset never reaches the 128 kB that would bear. */
function joinOutlines(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const loca = new DataView(new ArrayBuffer(2 * outlines.length + 2))
  let words = 0
  outlines.forEach((outline, slot) => {
    words += (outline.length + 1) >> 1
    loca.setUint16(2 * slot + 2, words)
  })
  const glyf = new Uint8Array(2 * words)
  outlines.forEach((outline, slot) => {
    glyf.set(outline, 2 * loca.getUint16(2 * slot))
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
 * Only the tables that ISO 32000-1 §9.9 asks of an embedded font are kept; Arimo has no hinting to lose.
 * @param more further tables, such as the `cmap` of a font that is used by character
 */
export function subsetTypeface(
  face: Typeface,
  wanted: readonly number[],
  more: Record<string, Uint8Array> = {},
): Uint8Array {
  const { glyphs, outlines } = collectOutlines(face, wanted)
  const { glyf, loca } = joinOutlines(outlines)
  return assembleTables({
    glyf,
    head: withShort(face.tableOf('head'), 50, 0),
    hhea: withShort(face.tableOf('hhea'), 34, glyphs.length),
    hmtx: joinMetrics(face, glyphs),
    loca,
    maxp: withShort(face.tableOf('maxp'), 4, glyphs.length),
    ...more,
  })
}
