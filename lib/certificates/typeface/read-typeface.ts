import { readCharacterMap } from '#lib/certificates/typeface/read-character-map'

/** A TrueType face as the layout and the press need it; lengths in font units (`unitsPerEm` to the em). */
export type Typeface = {
  name: string
  unitsPerEm: number
  ascent: number
  descent: number
  capHeight: number
  boundingBox: [xMin: number, yMin: number, xMax: number, yMax: number]
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

function bytesOf(view: DataView, from = 0, to = view.byteLength): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, to - from).slice()
}

/**
 * Reads a TrueType file with `glyf` outlines, as the OpenType specification lays it out.
 * @throws when the file is not such a face: it ships with the product, so that is a fault of the installation.
 */
export function readTypeface(file: Uint8Array, name: string): Typeface {
  const table = readTables(file)
  const head = table('head')
  const hhea = table('hhea')
  const hmtx = table('hmtx')
  const loca = table('loca')
  const glyf = table('glyf')
  const characters = readCharacterMap(table('cmap'))
  const metrics = hhea.getUint16(34)
  const long = head.getInt16(50) === 1
  const offsetOf = (glyph: number) => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph))
  return {
    name,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: table('OS/2').getInt16(88),
    boundingBox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphOf: (codePoint) => characters.get(codePoint) ?? 0,
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    bearingOf: (glyph) => hmtx.getInt16(glyph < metrics ? 4 * glyph + 2 : 2 * (glyph + metrics)),
    outlineOf: (glyph) => bytesOf(glyf, offsetOf(glyph), offsetOf(glyph + 1)),
    tableOf: (tag) => bytesOf(table(tag)),
  }
}
