/** One file of the ZIP: its path, size in bytes, and CRC-32 of its bytes (unsigned). */
export type ZipEntry = { path: string; size: number; crc32: number }
/** Path and size alone decide how long the ZIP is. */
export type ZipPart = Pick<ZipEntry, 'path' | 'size'>

/** APPNOTE.TXT 6.3.10 §4.4.1.4: a field full of ones would mean that the true value stands in a ZIP64 record. */
const MAX_ENTRIES = 0xff_fe
const MAX_OFFSET = 0xff_ff_ff_fe
const LOCAL_HEADER = 30
const CENTRAL_HEADER = 46
const END_RECORD = 22
/** §4.4.3: version 2.0 of the format, as every reader knows it. */
const VERSION = 20
/** §4.4.4 bit 11: names are UTF-8. */
const UTF8 = 1 << 11
const STORED = 0

type Field = readonly [bytes: 2 | 4, value: number]

/** Numbers one after the other, little-endian (§4.1.2), with the name behind them. */
function record(fields: readonly Field[], name = new Uint8Array()): Uint8Array<ArrayBuffer> {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0)
  const written = new Uint8Array(length + name.length)
  const view = new DataView(written.buffer)
  let at = 0
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  written.set(name, length)
  return written
}

function nameOf({ path }: ZipPart): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(path))
}

/** Time and date of MS-DOS (§4.4.6) for an instant, read as UTC; the seconds in steps of two, years from 1980. */
function dosTime(at: Date): [time: Field, date: Field] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return [
    [2, time],
    [2, date],
  ]
}

/** What a local header and its twin in the central directory both say, from "version needed" to "extra field length". */
function description(entry: ZipEntry, at: Date): Field[] {
  const sizes: Field[] = [
    [4, entry.crc32],
    [4, entry.size],
    [4, entry.size],
  ]
  return [[2, VERSION], [2, UTF8], [2, STORED], ...dosTime(at), ...sizes, [2, nameOf(entry).length], [2, 0]]
}

/** The header in front of an entry's bytes (§4.3.7), dated `at`: stored, without extra field or data descriptor. */
export function zipLocalHeader(entry: ZipEntry, at: Date): Uint8Array<ArrayBuffer> {
  return record([[4, 0x04_03_4b_50], ...description(entry, at)], nameOf(entry))
}

/** An entry of the central directory (§4.3.12), made on MS-DOS, without comment and attributes. */
function centralHeader(entry: ZipEntry, at: Date, offset: number): Uint8Array {
  const rest: Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ]
  return record([[4, 0x02_01_4b_50], [2, VERSION], ...description(entry, at), ...rest], nameOf(entry))
}

function endRecord(entries: number, size: number, offset: number): Uint8Array {
  const counts: Field[] = [
    [2, 0],
    [2, 0],
    [2, entries],
    [2, entries],
  ]
  return record([[4, 0x06_05_4b_50], ...counts, [4, size], [4, offset], [2, 0]])
}

/** Bytes of one entry, from its local header to the end of its data. */
function room(entry: ZipPart): number {
  return LOCAL_HEADER + nameOf(entry).length + entry.size
}

/**
 * How many bytes the whole ZIP has.
 * @throws when it would need ZIP64: more than 65,534 entries or 4 GiB
 */
export function zipSize(entries: readonly ZipPart[]): number {
  const start = entries.reduce((sum, entry) => sum + room(entry), 0)
  const directory = entries.reduce((sum, entry) => sum + CENTRAL_HEADER + nameOf(entry).length, 0)
  const total = start + directory + END_RECORD
  if (entries.length > MAX_ENTRIES || total > MAX_OFFSET) {
    throw new Error(`a package of ${entries.length} entries and ${total} bytes does not fit into a ZIP`)
  }
  return total
}

/**
 * What stands behind the last entry: the central directory and its end (§4.3.12, §4.3.16). With `zipLocalHeader`, the
 * whole ZIP but the bytes of its files is a function of the entries and one instant.
 * @throws as `zipSize`
 */
export function zipEnd(entries: readonly ZipEntry[], at: Date): Uint8Array<ArrayBuffer> {
  zipSize(entries)
  let offset = 0
  const directory = entries.map((entry) => {
    const header = centralHeader(entry, at, offset)
    offset += room(entry)
    return header
  })
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const parts = [...directory, endRecord(entries.length, size, offset)]
  const end = new Uint8Array(size + END_RECORD)
  let written = 0
  for (const part of parts) {
    end.set(part, written)
    written += part.length
  }
  return end
}
