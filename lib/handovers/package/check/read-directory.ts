import type { RandomAccess } from '#lib/handovers/package/check/random-access'

/** A file of a ZIP as its directory tells of it: where its bytes begin and how many they are. */
export type ZipPlace = { path: string; at: number; size: number }
/** `before` and `behind` count the bytes in front of and after the ZIP proper. */
export type ZipDirectory = { places: ZipPlace[]; before: number; behind: number }

const END_SIGNATURE = 0x06_05_4b_50
const CENTRAL_SIGNATURE = 0x02_01_4b_50
const END_RECORD = 22
const CENTRAL_HEADER = 46
const LOCAL_HEADER = 30
const LONGEST_COMMENT = 0xff_ff
/** Room for 65,535 entries with paths of hundreds of letters; keeps a hostile file from filling the memory. */
const MOST_BYTES = 64 * 1024 * 1024

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

type End = { at: number; count: number; size: number; offset: number }

/** The end record (APPNOTE.TXT §4.3.16) nearest to the end of the file. */
async function findEnd(source: RandomAccess): Promise<End | null> {
  const start = Math.max(0, source.size - END_RECORD - LONGEST_COMMENT)
  const view = viewOf(await source.read(start, source.size))
  for (let at = view.byteLength - END_RECORD; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue
    const [count, size, offset] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ]
    return { at: start + at, count, size, offset }
  }
  return null
}

/** The entries of a central directory (§4.3.12); null when it is not that many, or not one. */
function readPlaces(directory: Uint8Array, count: number, before: number): ZipPlace[] | null {
  const view = viewOf(directory)
  const places: ZipPlace[] = []
  let at = 0
  while (places.length < count) {
    if (at + CENTRAL_HEADER > directory.length || view.getUint32(at, true) !== CENTRAL_SIGNATURE) return null
    const [size, length] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true)]
    const [extra, comment] = [view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    const name = directory.subarray(at + CENTRAL_HEADER, at + CENTRAL_HEADER + length)
    const start = before + view.getUint32(at + 42, true) + LOCAL_HEADER + length
    places.push({ path: new TextDecoder().decode(name), at: start, size })
    at += CENTRAL_HEADER + length + extra + comment
  }
  return at === directory.length ? places : null
}

/**
 * What a ZIP says that it holds. Read leniently, to be able to tell what is wrong with one; whether not a byte in it is
 * unaccounted for is `isLaidOut`'s to find out. Null when it cannot be read at all.
 */
export async function readDirectory(source: RandomAccess): Promise<ZipDirectory | null> {
  const end = await findEnd(source)
  if (!end || end.size > Math.min(end.at, MOST_BYTES)) return null
  const start = end.at - end.size
  const before = start - end.offset
  if (before < 0) return null
  const places = readPlaces(await source.read(start, end.at), end.count, before)
  return places && { places, before, behind: source.size - end.at - END_RECORD }
}
