import { deflateSync, type ZlibOptions } from 'node:zlib'

/**
 * What most streams of a document come to at most. A window and tables of their size spare zlib two thirds of the
 * memory it would clear first, which takes longer than the packing.
 */
const SMALL = 8_192
const FRUGAL: ZlibOptions = { level: 6, windowBits: 13, memLevel: 6, chunkSize: 4_096 }
const WIDE: ZlibOptions = { level: 6 }
const BEST: ZlibOptions = { level: 9 }

/** Bytes, or a Latin-1 string, compressed for `/FlateDecode`. */
export function pack(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  return deflateSync(bytes, bytes.length <= SMALL ? FRUGAL : WIDE)
}

/** As small as zlib can make it: for what is packed once in a process and written to every document. */
export function packForGood(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, BEST)
}
