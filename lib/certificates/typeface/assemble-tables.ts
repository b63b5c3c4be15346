/** What the sum of a whole TrueType file must come to (OpenType, table `head`). */
const WHOLE_SUM = 0xb1b0afba
const ENTRY = 16
const ADJUSTMENT_IN_HEAD = 8

function sumOf(file: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at += 4) sum = (sum + file.getUint32(at)) >>> 0
  return sum
}

function writeHeader(file: DataView, count: number): void {
  const power = Math.floor(Math.log2(count))
  file.setUint32(0, 0x00010000)
  file.setUint16(4, count)
  file.setUint16(6, ENTRY * 2 ** power)
  file.setUint16(8, power)
  file.setUint16(10, ENTRY * (count - 2 ** power))
}

/** Joins tables into one TrueType file with directory and checksums; `head` must be among them. */
export function assembleTables(tables: Record<string, Uint8Array>): Uint8Array {
  const entries = Object.entries(tables).sort(([one], [other]) => (one < other ? -1 : 1))
  const padded = (length: number) => (length + 3) & ~3
  const body = 12 + ENTRY * entries.length
  const bytes = new Uint8Array(entries.reduce((sum, [, table]) => sum + padded(table.length), body))
  const file = new DataView(bytes.buffer)
  writeHeader(file, entries.length)
  let offset = body
  let head = 0
  entries.forEach(([tag, table], index) => {
    const entry = 12 + ENTRY * index
    bytes.set(table, offset)
    if (tag === 'head') {
      head = offset
      file.setUint32(head + ADJUSTMENT_IN_HEAD, 0)
    }
    bytes.set(new TextEncoder().encode(tag), entry)
    file.setUint32(entry + 4, sumOf(file, offset, padded(table.length)))
    file.setUint32(entry + 8, offset)
    file.setUint32(entry + 12, table.length)
    offset += padded(table.length)
  })
  file.setUint32(head + ADJUSTMENT_IN_HEAD, (WHOLE_SUM - sumOf(file, 0, bytes.length)) >>> 0)
  return bytes
}
