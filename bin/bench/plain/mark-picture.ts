import { crc32, deflateSync } from 'node:zlib'
import type { DrawnMark, Stroke } from '#lib/signings/mark'

/** What signature pads hand over, 700 × 233 pixels with a transparent ground. */
export const PICTURE = { width: 700, height: 233 }
const PEN_RADIUS = 2
const PADDING = 6
const INK = [20, 33, 61] as const

type Place = readonly [x: number, y: number]

/** Scales a drawing into the picture, as a pad cut to its ink does. */
function placer(strokes: readonly Stroke[]): (point: Place) => Place {
  const points = strokes.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const scale = Math.min((PICTURE.width - 2 * PADDING) / width, (PICTURE.height - 2 * PADDING) / height)
  return ([x, y]) => [PADDING + (x - left) * scale, PADDING + (y - top) * scale]
}

function distance([x, y]: Place, [ax, ay]: Place, [bx, by]: Place): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2
  const along = squared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared
  const t = Math.min(Math.max(along, 0), 1)
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
}

/** Darkens the pixels around one piece of line, with soft edges. */
function ink(alpha: Uint8Array, from: Place, to: Place): void {
  const reach = PEN_RADIUS + 1
  const first = (a: number, b: number) => Math.max(0, Math.floor(Math.min(a, b) - reach))
  const last = (a: number, b: number, size: number) => Math.min(size - 1, Math.ceil(Math.max(a, b) + reach))
  for (let y = first(from[1], to[1]); y <= last(from[1], to[1], PICTURE.height); y += 1) {
    for (let x = first(from[0], to[0]); x <= last(from[0], to[0], PICTURE.width); x += 1) {
      const cover = Math.min(1, Math.max(0, PEN_RADIUS + 0.5 - distance([x + 0.5, y + 0.5], from, to)))
      const at = y * PICTURE.width + x
      alpha[at] = Math.max(alpha[at] ?? 0, Math.round(cover * 255))
    }
  }
}

function rasterise(mark: DrawnMark): Uint8Array {
  const alpha = new Uint8Array(PICTURE.width * PICTURE.height)
  const place = placer(mark.strokes)
  for (const stroke of mark.strokes) {
    const points = stroke.map(place)
    points.forEach((point, index) => {
      ink(alpha, points[index - 1] ?? point, point)
    })
  }
  return alpha
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Rows of RGBA without a filter, the form that is quickest to decode again. */
function rowsOf(alpha: Uint8Array): Buffer {
  const stride = 1 + PICTURE.width * 4
  const rows = Buffer.alloc(stride * PICTURE.height)
  alpha.forEach((value, index) => {
    const at = Math.floor(index / PICTURE.width) * stride + 1 + (index % PICTURE.width) * 4
    if (value > 0) rows.set([...INK, value], at)
  })
  return rows
}

/** The PNG (RGBA, 8 bits) of a mark, as a signature pad's `toDataURL()` gives it. */
export function markPicture(mark: DrawnMark): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(PICTURE.width, 0)
  header.writeUInt32BE(PICTURE.height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rowsOf(rasterise(mark)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
