import { crc32, createInflateRaw } from 'node:zlib'
import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'
import type { ZipEntry } from '#lib/rosters/reading/zip-directory'

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_SIZE = 30
const CHUNK_BYTES = 64 * 1024

function packedBytes(file: Buffer, entry: ZipEntry): Buffer {
  const isInside = entry.at + LOCAL_HEADER_SIZE <= file.length
  if (!isInside || file.readUInt32LE(entry.at) !== LOCAL_HEADER) throw new UnreadableFile('workbook_damaged')
  const names = file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28)
  const start = entry.at + LOCAL_HEADER_SIZE + names
  return file.subarray(start, start + entry.packed)
}

async function* inflate(packed: Buffer): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: CHUNK_BYTES })
  stream.end(packed)
  try {
    for await (const chunk of stream) yield chunk
  } catch (error) {
    // zlib names its complaints Z_DATA_ERROR, Z_BUF_ERROR …; whatever else fails here is our own fault.
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('Z_') ? new UnreadableFile('workbook_damaged') : error
  }
}

/**
 * The unpacked bytes of one entry, chunk by chunk: never more in memory than a chunk, never more in all
 * than the directory said, and the checksum must agree at the end.
 */
export async function* unpackEntry(file: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = packedBytes(file, entry)
  let [seen, crc] = [0, 0]
  for await (const chunk of entry.stored ? [packed] : inflate(packed)) {
    seen += chunk.length
    if (seen > entry.unpacked) throw new UnreadableFile('unpacks_too_large')
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (seen !== entry.unpacked || crc !== entry.crc) throw new UnreadableFile('workbook_damaged')
}
