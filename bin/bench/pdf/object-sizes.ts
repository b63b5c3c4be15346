import { inflateSync } from 'node:zlib'

/** Where an object stands: at an offset of the file, or as the nth of those packed into an object stream. */
type Place = { at: number } | { packedIn: number; nth: number }

function bytesOfStream(pdf: Buffer, at: number): Buffer {
  const head = pdf.toString('latin1', at, pdf.indexOf('stream', at))
  const length = Number(/\/Length (\d+)/.exec(head)?.[1])
  const start = at + head.length + (pdf[at + head.length + 6] === 13 ? 8 : 7)
  const data = pdf.subarray(start, start + length)
  return head.includes('/FlateDecode') ? inflateSync(data) : data
}

/** The cross-reference stream at `at` (ISO 32000-1 §7.5.8): where each object stands. */
function readCrossReferences(pdf: Buffer, at: number): Map<number, Place> {
  const head = pdf.toString('latin1', at, pdf.indexOf('stream', at))
  const widths = /\/W\s*\[\s*(\d+) (\d+) (\d+)\s*\]/.exec(head)?.slice(1).map(Number)
  if (!widths) throw new Error('the certificate has no cross-reference stream')
  const [kind = 0, first = 0, second = 0] = widths
  const rows = bytesOfStream(pdf, at)
  const places = new Map<number, Place>()
  for (let row = 0; row * (kind + first + second) < rows.length; row += 1) {
    const start = row * (kind + first + second)
    const one = rows.readUIntBE(start + kind, first)
    if (rows.readUIntBE(start, kind) === 1) places.set(row, { at: one })
    if (rows.readUIntBE(start, kind) === 2)
      places.set(row, { packedIn: one, nth: rows.readUIntBE(start + kind + first, second) })
  }
  return places
}

/** The lengths of the objects packed into an object stream (§7.5.7), unpacked, in their order. */
function packedLengths(pdf: Buffer, at: number): number[] {
  const head = pdf.toString('latin1', at, pdf.indexOf('stream', at))
  const data = bytesOfStream(pdf, at)
  const first = Number(/\/First (\d+)/.exec(head)?.[1])
  const starts = (data.toString('latin1', 0, first).match(/\d+/g) ?? [])
    .filter((_, n) => n % 2 === 1)
    .map(Number)
  return starts.map((start, nth) => (starts[nth + 1] ?? data.length - first) - start)
}

/**
 * Bytes that each object takes in the file, by object number. What is packed into a stream takes its share of the packed
 * length; the packing itself is counted with what it holds.
 */
export function objectSizes(bytes: Uint8Array): Map<number, number> {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tail = pdf.toString('latin1', pdf.lastIndexOf('startxref'))
  const end = Number(/\d+/.exec(tail)?.[0])
  const places = readCrossReferences(pdf, end)
  const offsets = [...places.values()]
    .flatMap((place) => ('at' in place ? [place.at] : []))
    .sort((a, b) => a - b)
  const spanOf = (at: number) => (offsets.find((other) => other > at) ?? pdf.length - tail.length) - at
  const sizes = new Map<number, number>()
  for (const [number, place] of places) if ('at' in place) sizes.set(number, spanOf(place.at))
  for (const [number, place] of places) {
    const stream = 'at' in place ? undefined : places.get(place.packedIn)
    if ('at' in place || !stream || !('at' in stream)) continue
    const lengths = packedLengths(pdf, stream.at)
    const share = (lengths[place.nth] ?? 0) / lengths.reduce((sum, length) => sum + length, 0)
    sizes.set(number, share * spanOf(stream.at))
    sizes.set(place.packedIn, 0)
  }
  return sizes
}
