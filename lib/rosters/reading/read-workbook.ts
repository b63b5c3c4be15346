import { createRosterTable } from '#lib/rosters/reading/roster-table'
import { readSharedStrings } from '#lib/rosters/reading/shared-strings'
import { readSheetRows } from '#lib/rosters/reading/sheet-rows'
import { unpackEntry } from '#lib/rosters/reading/unpack-entry'
import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'
import { readWorkbookParts } from '#lib/rosters/reading/workbook-parts'
import { readZipDirectory } from '#lib/rosters/reading/zip-directory'
import type { RosterSheet } from '#lib/rosters/rules/roster-row'

export type ReadSheet = { name: string; hidden: boolean; table: RosterSheet | null }

/** The texts of 200,000 people; all of them are held in memory while sheets are read. */
const MAX_STRINGS_BYTES = 200 * 1024 * 1024

/** Days between the two calendars of Excel; workbooks made on an old Macintosh count from 1904. */
const DAYS_TO_1904 = 1_462

function countFrom1904(sheet: RosterSheet): void {
  for (const { cells } of sheet.rows) {
    const date = cells.birthDate
    if (date?.numeric) cells.birthDate = { ...date, text: String(Number(date.text) + DAYS_TO_1904) }
  }
}

/**
 * Reads every visible sheet of an XLSX workbook (ISO/IEC 29500), one after the other, straight from the
 * packed bytes: nothing is written to disk, and of each sheet only the needed columns are kept. Throws
 * `UnreadableFile`.
 */
export async function readWorkbook(file: Buffer, countRow: () => void): Promise<ReadSheet[]> {
  const parts = await readWorkbookParts(file, readZipDirectory(file))
  if ((parts.strings?.unpacked ?? 0) > MAX_STRINGS_BYTES) throw new UnreadableFile('unpacks_too_large')
  const strings = parts.strings ? await readSharedStrings(unpackEntry(file, parts.strings)) : []
  const sheets: ReadSheet[] = []
  for (const { name, hidden, entry } of parts.sheets) {
    const table = createRosterTable(name, countRow)
    if (!hidden) await readSheetRows(unpackEntry(file, entry), strings, table)
    const read = hidden ? null : table.finish()
    if (read && parts.countsFrom1904) countFrom1904(read)
    sheets.push({ name, hidden, table: read })
  }
  return sheets
}
