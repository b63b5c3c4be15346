import { crc32 } from '#lib/handovers/package/check/crc32'
import type { RandomAccess } from '#lib/handovers/package/check/random-access'
import type { ZipPlace } from '#lib/handovers/package/check/read-directory'
import type { ZipEntry } from '#lib/handovers/package/zip-layout'

/** A file of a ZIP with what the headers around it must say. */
export type ReadFile = { bytes: Uint8Array; entry: ZipEntry }

/** Reads a file of a ZIP, as far as it is there. */
export async function readPlace(source: RandomAccess, { path, at, size }: ZipPlace): Promise<ReadFile> {
  const bytes = await source.read(Math.min(at, source.size), Math.min(at + size, source.size))
  return { bytes, entry: { path, size: bytes.length, crc32: crc32(bytes) } }
}
