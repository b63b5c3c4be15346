/** What an image header says (ISO 15948 §11.2.2). */
export type PngHeader = { width: number; height: number; depth: number; kind: number; interlaced: boolean }
export type PngChunks = { header: PngHeader; palette: Uint8Array; opacity: Uint8Array; data: Uint8Array }

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Samples to a pixel by kind of image: grey, colour, palette, grey with opacity, colour with opacity. */
export const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** More pixels on a side than a crest is ever printed with. */
const LARGEST = 4096

function readHeader(chunk: Uint8Array): PngHeader {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth, kind] = [view.getUint8(8), view.getUint8(9)]
  if (width < 1 || height < 1 || width > LARGEST || height > LARGEST)
    throw new Error(`a PNG of ${width} by ${height} pixels`)
  if (SAMPLES[kind] === undefined || ![1, 2, 4, 8, 16].includes(depth))
    throw new Error('a PNG of no known kind')
  return { width, height, depth, kind, interlaced: view.getUint8(12) === 1 }
}

/**
 * The parts of a PNG that its pixels are made of (ISO 15948 §5.3).
 * @throws when the bytes are not a PNG, or one larger than any crest
 */
export function readChunks(png: Uint8Array): PngChunks {
  if (SIGNATURE.some((byte, index) => png[index] !== byte)) throw new Error('not a PNG')
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const found = new Map<string, Uint8Array[]>()
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8))
    found.set(name, [...(found.get(name) ?? []), png.subarray(at + 8, at + 8 + length)])
    at += 12 + length
  }
  const all = (name: string) => Buffer.concat(found.get(name) ?? [])
  return { header: readHeader(all('IHDR')), palette: all('PLTE'), opacity: all('tRNS'), data: all('IDAT') }
}
