import { detectFileKind } from '#lib/rosters/reading/file-kind'
import { readCsv } from '#lib/rosters/reading/read-csv'
import { type ReadSheet, readWorkbook } from '#lib/rosters/reading/read-workbook'
import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'

export type RosterFile = { name: string; bytes: Uint8Array }

/** Of the whole file; the largest province has some 80,000 employees. */
const MAX_ROWS = 200_000

function createRowCounter(): () => void {
  let rows = 0
  return () => {
    if (++rows > MAX_ROWS) throw new UnreadableFile('too_many_rows')
  }
}

/**
 * Every sheet of a roster file with its people. Throws `UnreadableFile`, also when no sheet has a header or
 * nobody stands below one.
 */
export async function readRosterFile(file: RosterFile): Promise<ReadSheet[]> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  const isWorkbook = detectFileKind(bytes) === 'workbook'
  const countRow = createRowCounter()
  const sheets = isWorkbook ? await readWorkbook(bytes, countRow) : await readCsv(bytes, file.name, countRow)
  if (sheets.every(({ table }) => table === null)) throw new UnreadableFile('header_not_found')
  if (sheets.every(({ table }) => !table?.rows.length)) throw new UnreadableFile('rows_not_found')
  return sheets
}
