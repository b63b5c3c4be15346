type Segment = { first: number; last: number; delta: number; glyphsAt: number | null }

function readSegments(cmap: DataView, start: number): Segment[] {
  const double = cmap.getUint16(start + 6)
  const column = (index: number) => start + 14 + index * double + (index > 0 ? 2 : 0)
  return Array.from({ length: double / 2 }, (_, row) => {
    const indirection = cmap.getUint16(column(3) + 2 * row)
    return {
      last: cmap.getUint16(column(0) + 2 * row),
      first: cmap.getUint16(column(1) + 2 * row),
      delta: cmap.getUint16(column(2) + 2 * row),
      glyphsAt: indirection === 0 ? null : column(3) + 2 * row + indirection,
    }
  })
}

function glyphIn(cmap: DataView, segment: Segment, code: number): number {
  if (segment.glyphsAt === null) return (code + segment.delta) & 0xffff
  const glyph = cmap.getUint16(segment.glyphsAt + 2 * (code - segment.first))
  return glyph === 0 ? 0 : (glyph + segment.delta) & 0xffff
}

/**
 * Code point → glyph, from the `cmap` subtable of format 4 (the basic plane, which is all that Arimo covers).
 * @throws when the table holds no such subtable.
 */
export function readCharacterMap(cmap: DataView): Map<number, number> {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + 8 * index))
  const start = offsets.find((offset) => cmap.getUint16(offset) === 4)
  if (start === undefined) throw new Error('typeface without a Unicode character map of format 4')
  const map = new Map<number, number>()
  for (const segment of readSegments(cmap, start)) {
    for (let code = segment.first; code <= segment.last && code < 0xffff; code++) {
      const glyph = glyphIn(cmap, segment, code)
      if (glyph !== 0) map.set(code, glyph)
    }
  }
  return map
}
