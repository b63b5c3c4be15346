import { crc32, deflateSync } from 'node:zlib'

/** A picture to encode: `rows` holds the samples of each pixel, in the depth and order of its kind (ISO 15948 §11.2.2). */
export type Picture = {
  kind: 0 | 2 | 3 | 4 | 6
  depth: 1 | 2 | 4 | 8 | 16
  rows: number[][][]
  palette?: number[]
  opacity?: number[]
  interlaced?: boolean
  filter?: 0 | 1 | 2
}

const PASSES: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
]

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

function packRow(pixels: readonly number[][], depth: number): Buffer {
  const bits = pixels
    .flat()
    .map((sample) => sample.toString(2).padStart(depth, '0'))
    .join('')
  const bytes = bits.match(/.{1,8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)))
}

/** Filters a row by nothing, by the pixel at its left or by the row above. */
function filterRow(row: Buffer, above: Buffer | undefined, step: number, filter: number): Buffer {
  const before = (at: number) =>
    filter === 1 ? (row[at - step] ?? 0) : filter === 2 ? (above?.[at] ?? 0) : 0
  return Buffer.concat([Buffer.of(filter), Buffer.from(row.map((byte, at) => byte - before(at)))])
}

/** A PNG of any kind, to see whether others read it. */
export function encodePng({
  kind,
  depth,
  rows,
  palette,
  opacity,
  interlaced,
  filter = 0,
}: Picture): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(rows[0]?.length ?? 0, 0)
  header.writeUInt32BE(rows.length, 4)
  header.set([depth, kind, 0, 0, interlaced ? 1 : 0], 8)
  const step = Math.ceil(((rows[0]?.[0]?.length ?? 1) * depth) / 8)
  const passes = interlaced ? PASSES : ([[0, 0, 1, 1]] as const)
  const data = passes.flatMap(([left, top, right, down]) => {
    const seen = rows.filter((_, y) => y >= top && (y - top) % down === 0)
    const packed = seen
      .map((row) => row.filter((_, x) => x >= left && (x - left) % right === 0))
      .filter((row) => row.length > 0)
      .map((row) => packRow(row, depth))
    return packed.map((row, index) => filterRow(row, packed[index - 1], step, filter))
  })
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    ...(opacity ? [chunk('tRNS', Buffer.from(opacity))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(data))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
