import { readCharacterMap } from '#lib/certificates/typeface/read-character-map'
import { scaleOutline } from '#lib/certificates/typeface/scale-outline'

/** Units to the em of every face once read: those of a PDF's widths, so that what was measured is what is printed. */
export const UNITS_PER_EM = 1000

/** A TrueType face as the layout and the press need it; lengths in font units (`unitsPerEm` to the em). */
export type Typeface = {
  name: string
  unitsPerEm: number
  ascent: number
  descent: number
  capHeight: number
  /** Left, lower, right and upper edge of all glyphs. */
  boundingBox: readonly number[]
  /** 0 when the face has no glyph for the code point. */
  glyphOf: (codePoint: number) => number
  advanceOf: (glyph: number) => number
  bearingOf: (glyph: number) => number
  outlineOf: (glyph: number) => Uint8Array
  tableOf: (tag: string) => Uint8Array
}

function readTables(file: Uint8Array): (tag: string) => DataView {
  const directory = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = new Map<string, DataView>()
  for (let index = 0; index < directory.getUint16(4); index++) {
    const entry = 12 + 16 * index
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4))
    const offset = file.byteOffset + directory.getUint32(entry + 8)
    tables.set(tag, new DataView(file.buffer, offset, directory.getUint32(entry + 12)))
  }
  return (tag) => {
    const table = tables.get(tag)
    if (!table) throw new Error(`typeface without table ${tag}`)
    return table
  }
}

/** Fields of the tables that are lengths: the size of the em and the box of all glyphs; the measures of lines. */
const LENGTHS: Record<string, number[]> = { head: [18, 36, 38, 40, 42], hhea: [4, 6, 8, 10, 12, 14, 16] }

function scaledTable(table: Uint8Array, tag: string, scale: number): Uint8Array {
  const view = new DataView(table.buffer)
  for (const at of LENGTHS[tag] ?? []) view.setInt16(at, Math.round(view.getInt16(at) * scale))
  return table
}

function bytesOf(view: DataView, from = 0, to = view.byteLength): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, to - from).slice()
}

function readOutlines(table: (tag: string) => DataView): (glyph: number) => Uint8Array {
  const [loca, glyf] = [table('loca'), table('glyf')]
  const long = table('head').getInt16(50) === 1
  const offset = (glyph: number) => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph))
  return (glyph) => bytesOf(glyf, offset(glyph), offset(glyph + 1))
}

/**
 * Reads a TrueType file with `glyf` outlines, as the OpenType specification lays it out.
 * @throws when the file is not such a face: it ships with the product, so that is a fault of the installation.
 */
export function readTypeface(file: Uint8Array, name: string): Typeface {
  const table = readTables(file)
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')]
  const scale = UNITS_PER_EM / head.getUint16(18)
  const length = (units: number) => Math.round(units * scale)
  const characters = readCharacterMap(table('cmap'))
  const metrics = hhea.getUint16(34)
  const bearing = (glyph: number) => hmtx.getInt16(glyph < metrics ? 4 * glyph + 2 : 2 * (glyph + metrics))
  const outlines = readOutlines(table)
  return {
    name,
    unitsPerEm: UNITS_PER_EM,
    ascent: length(hhea.getInt16(4)),
    descent: length(hhea.getInt16(6)),
    capHeight: length(table('OS/2').getInt16(88)),
    boundingBox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)].map(length),
    glyphOf: (codePoint) => characters.get(codePoint) ?? 0,
    advanceOf: (glyph) => length(hmtx.getUint16(4 * Math.min(glyph, metrics - 1))),
    bearingOf: (glyph) => length(bearing(glyph)),
    outlineOf: (glyph) => scaleOutline(outlines(glyph), scale),
    tableOf: (tag) => scaledTable(bytesOf(table(tag)), tag, scale),
  }
}
