import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'

/**
 * The central directory of a zip (PKWARE APPNOTE 6.3), read and judged before a single byte is unpacked:
 * a workbook that would unpack to more than 600 MB, or that packs too well to be true, is turned away.
 */
export type ZipEntry = { packed: number; unpacked: number; crc: number; stored: boolean; at: number }
export type ZipDirectory = ReadonlyMap<string, ZipEntry>

const MAX_UNPACKED = 600 * 1024 * 1024
/** Sheets pack 10 to 60 times; a bomb packs up to 1,032 times. Small parts may do what they like. */
const MAX_RATIO = 250
const RATIO_FROM = 20 * 1024 * 1024
const MAX_ENTRIES = 10_000

const END = Buffer.from('PK\x05\x06')
const END_SIZE = 22
const END64_LOCATOR = 0x07064b50
const HEADER = 0x02014b50
const HEADER_SIZE = 46
const ENCRYPTED = 1

function requireBytes(file: Buffer, at: number, length: number): void {
  if (!Number.isSafeInteger(at) || at < 0 || at + length > file.length)
    throw new UnreadableFile('workbook_damaged')
}

function findDirectory(file: Buffer): { at: number; count: number } {
  const end = file.lastIndexOf(END)
  if (end < Math.max(0, file.length - 65_535 - END_SIZE)) throw new UnreadableFile('workbook_damaged')
  requireBytes(file, end, END_SIZE)
  const directory = { at: file.readUInt32LE(end + 16), count: file.readUInt16LE(end + 10) }
  if (directory.at !== 0xffffffff && directory.count !== 0xffff) return directory
  requireBytes(file, end - 20, 20)
  if (file.readUInt32LE(end - 20) !== END64_LOCATOR) throw new UnreadableFile('workbook_damaged')
  const end64 = Number(file.readBigUInt64LE(end - 12))
  requireBytes(file, end64, 56)
  return { at: Number(file.readBigUInt64LE(end64 + 48)), count: Number(file.readBigUInt64LE(end64 + 32)) }
}

/** Sizes and place that did not fit into 32 bits stand in extra field 1, in this order, if needed. */
function widen(values: number[], extra: Buffer): number[] {
  let at = 0
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2)
  at += 4
  return values.map((value) => {
    if (value !== 0xffffffff) return value
    requireBytes(extra, at, 8)
    at += 8
    return Number(extra.readBigUInt64LE(at - 8))
  })
}

function readEntry(file: Buffer, at: number): { name: string; next: number; entry: ZipEntry } {
  requireBytes(file, at, HEADER_SIZE)
  if (file.readUInt32LE(at) !== HEADER) throw new UnreadableFile('workbook_damaged')
  if (file.readUInt16LE(at + 8) & ENCRYPTED) throw new UnreadableFile('password_protected')
  const method = file.readUInt16LE(at + 10)
  if (method !== 0 && method !== 8) throw new UnreadableFile('workbook_damaged')
  const nameEnd = at + HEADER_SIZE + file.readUInt16LE(at + 28)
  const extraEnd = nameEnd + file.readUInt16LE(at + 30)
  const next = extraEnd + file.readUInt16LE(at + 32)
  requireBytes(file, at, next - at)
  const [packed = 0, unpacked = 0, offset = 0] = widen(
    [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24), file.readUInt32LE(at + 42)],
    file.subarray(nameEnd, extraEnd),
  )
  const name = file
    .toString('utf8', at + HEADER_SIZE, nameEnd)
    .replaceAll('\\', '/')
    .toLowerCase()
  return {
    name,
    next,
    entry: { packed, unpacked, crc: file.readUInt32LE(at + 16), stored: method === 0, at: offset },
  }
}

/** Entries by lower-case name. Overlapping entries (one packed stream counted many times) are a bomb too. */
export function readZipDirectory(file: Buffer): ZipDirectory {
  const { at: start, count } = findDirectory(file)
  if (count > MAX_ENTRIES) throw new UnreadableFile('unpacks_too_large')
  const entries = new Map<string, ZipEntry>()
  let [at, packed, unpacked] = [start, 0, 0]
  for (let index = 0; index < count; index++) {
    const { name, next, entry } = readEntry(file, at)
    if (entries.has(name)) throw new UnreadableFile('workbook_damaged')
    entries.set(name, entry)
    packed += entry.packed
    unpacked += entry.unpacked
    const packsTooWell = entry.unpacked > RATIO_FROM && entry.unpacked > entry.packed * MAX_RATIO
    if (unpacked > MAX_UNPACKED || packed > file.length || packsTooWell)
      throw new UnreadableFile('unpacks_too_large')
    at = next
  }
  return entries
}
