type Segment = { first: number; last: number; glyph: number }

/** Runs of code points that follow one another, given in ascending order; their glyphs follow one another too. */
function segmentsOf(codePoints: readonly number[]): Segment[] {
  const segments: Segment[] = []
  codePoints.forEach((point, index) => {
    const last = segments.at(-1)
    if (last && last.last + 1 === point) last.last = point
    else segments.push({ first: point, last: point, glyph: index + 1 })
  })
  return [...segments, { first: 0xffff, last: 0xffff, glyph: 0x10000 }]
}

/**
 * A `cmap` table with one subtable, Unicode in format 4: what ISO 32000-1 §9.6.6.4 asks of a font that is used by
 * character and not by glyph. The nth code point (ascending, basic plane) is glyph n + 1.
 */
export function makeCharacterMap(codePoints: readonly number[]): Uint8Array {
  const segments = segmentsOf(codePoints)
  const count = segments.length
  const length = 16 + 8 * count
  const table = new DataView(new ArrayBuffer(12 + length))
  const power = Math.floor(Math.log2(count))
  const head = [0, 1, 3, 1, 0, 12, 4, length, 0, 2 * count, 2 ** (power + 1), power, 2 * (count - 2 ** power)]
  const columns = [
    ...segments.map(({ last }) => last),
    0,
    ...segments.map(({ first }) => first),
    ...segments.map(({ first, glyph }) => glyph - first),
    ...segments.map(() => 0),
  ]
  ;[...head, ...columns].forEach((value, index) => {
    table.setUint16(2 * index, value & 0xffff)
  })
  return new Uint8Array(table.buffer)
}
