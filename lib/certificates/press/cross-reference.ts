import { pack } from '#lib/certificates/press/pack'
import type { Ref } from '#lib/certificates/press/syntax'
import type { Writer } from '#lib/certificates/press/writer'

const FREE = 0
const IN_FILE = 1
const IN_STREAM = 2
/** The head of the list of free objects is never used again. */
const NEVER = 0xffff

function bytesFor(offset: number): number {
  return offset < 0x10000 ? 2 : offset < 0x1000000 ? 3 : 4
}

/** Kind, where and index of each object, by its number. */
function entriesOf({ places }: Writer): [kind: number, where: number, index: number][] {
  return places.map((place, ref) => {
    if (ref === 0) return [FREE, 0, NEVER]
    if (place === null) throw new Error(`object ${ref} was never written`)
    return 'at' in place ? [IN_FILE, place.at, 0] : [IN_STREAM, place.stream, place.index]
  })
}

/** One row to an object (ISO 32000-1 §7.5.8.3). */
function rowsOf(writer: Writer, width: number): Buffer {
  const columns = width + 3
  const entries = entriesOf(writer)
  const rows = Buffer.alloc(entries.length * columns)
  entries.forEach(([kind, where, index], ref) => {
    rows[ref * columns] = kind
    rows.writeUIntBE(where, ref * columns + 1, width)
    rows.writeUInt16BE(index, ref * columns + 1 + width)
  })
  return rows
}

/** Each row as its difference from the row above, which packs well: filter "Up" of PNG (ISO 15948 §9.2). */
function differences(rows: Buffer, columns: number): Buffer {
  const filtered = Buffer.alloc((rows.length / columns) * (columns + 1))
  for (let at = 0; at < rows.length; at++) {
    const row = Math.floor(at / columns)
    filtered[row * (columns + 1)] = 2
    filtered[at + row + 1] = (rows[at] ?? 0) - (rows[at - columns] ?? 0)
  }
  return filtered
}

/** Below this many objects the names of the filters are longer than what they save. */
const FEW = 64

function packRows(rows: Buffer, columns: number): { filter: string; bytes: Uint8Array } {
  if (rows.length < FEW * columns) return { filter: '', bytes: rows }
  const filter = `/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${columns}>>`
  return { filter, bytes: pack(differences(rows, columns)) }
}

/**
 * The end of a file of which `length` bytes stand before it: cross-reference stream (ISO 32000-1 §7.5.8), where it
 * begins, and the end mark.
 * @param ref reserved for the cross-reference stream
 * @param trailer entries of the trailer dictionary: `/Root`, `/Info`, `/ID`
 */
export function endingOf(writer: Writer, ref: Ref, length: number, trailer: string): Uint8Array {
  writer.places[ref] = { at: length }
  const width = bytesFor(length)
  const { filter, bytes } = packRows(rowsOf(writer, width), width + 3)
  const entries = `/Type/XRef/Size ${writer.places.length}/W[1 ${width} 2]${trailer}${filter}`
  return Buffer.concat([
    Buffer.from(`${ref} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${length}\n%%EOF\n`, 'latin1'),
  ])
}
