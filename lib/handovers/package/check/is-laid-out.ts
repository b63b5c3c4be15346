import { sameBytes } from '#lib/certificates/check/der'
import type { RandomAccess } from '#lib/handovers/package/check/random-access'
import { type ZipEntry, zipEnd, zipLocalHeader, zipSize } from '#lib/handovers/package/zip-layout'

async function standsAt(source: RandomAccess, at: number, expected: Uint8Array): Promise<boolean> {
  return sameBytes(await source.read(at, at + expected.length), expected)
}

/** Null for more than a ZIP can hold, of which none is laid out. */
function sizeOf(entries: readonly ZipEntry[]): number | null {
  try {
    return zipSize(entries)
  } catch {
    return null
  }
}

/**
 * Whether a ZIP is, but for the bytes of its files, exactly what these entries in this order and this instant give:
 * every header, the directory, the length. Nothing else has room in it then.
 */
export async function isLaidOut(
  source: RandomAccess,
  entries: readonly ZipEntry[],
  preparedAt: Date,
): Promise<boolean> {
  if (source.size !== sizeOf(entries)) return false
  let at = 0
  for (const entry of entries) {
    const header = zipLocalHeader(entry, preparedAt)
    if (!(await standsAt(source, at, header))) return false
    at += header.length + entry.size
  }
  return standsAt(source, at, zipEnd(entries, preparedAt))
}
