import { setImmediate } from 'node:timers/promises'
import { readCsvRecords } from '#lib/rosters/reading/csv-records'
import { decodeCsv } from '#lib/rosters/reading/csv-text'
import { findHeader, LAST_HEADER_ROW } from '#lib/rosters/reading/find-header'
import type { ReadSheet } from '#lib/rosters/reading/read-workbook'
import { createRosterTable } from '#lib/rosters/reading/roster-table'
import type { SheetRow } from '#lib/rosters/reading/sheet-rows'
import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'
import type { Cell } from '#lib/rosters/rules/roster-row'

const DELIMITERS = [';', ',', '\t', '|']

/** The line in which Excel is told the delimiter; it is no row. */
const DELIMITER_HINT = /^sep=(.)\r?\n/i

function* toRows(text: string, delimiter: string): Generator<SheetRow> {
  let row = 0
  for (const fields of readCsvRecords(text, delimiter)) {
    const cells = new Map<number, Cell>()
    for (const [column, field] of fields.entries()) {
      if (/\S/.test(field)) cells.set(column, { text: field, numeric: false })
    }
    yield { row: ++row, cells }
  }
}

/** The delimiter under which the first rows hold the header with the most known columns. */
function chooseDelimiter(text: string): string {
  const found = DELIMITERS.map((delimiter) => {
    const opening: SheetRow[] = []
    for (const row of toRows(text, delimiter)) {
      opening.push(row)
      if (row.row === LAST_HEADER_ROW) break
    }
    return { delimiter, columns: findHeader(opening)?.columns.size ?? 0 }
  })
  return found.reduce((best, one) => (one.columns > best.columns ? one : best)).delimiter
}

/** Excel shows no more rows than these. */
const MAX_LINES = 1_048_576

/** After so many rows other work gets its turn, so that a large file does not hold up the server. */
const ROWS_AT_A_TIME = 5_000

/**
 * Reads a CSV file as the one sheet that Excel would show, named after the file. Throws `UnreadableFile`.
 */
export async function readCsv(file: Buffer, name: string, countRow: () => void): Promise<ReadSheet[]> {
  const decoded = decodeCsv(file)
  const hint = DELIMITER_HINT.exec(decoded)
  const text = hint ? decoded.slice(hint[0].length) : decoded
  const sheetName = name.replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]{1,4}$/i, '')
  const table = createRosterTable(sheetName, countRow)
  for (const row of toRows(text, hint?.[1] ?? chooseDelimiter(text))) {
    if (row.row > MAX_LINES) throw new UnreadableFile('too_many_rows')
    if (row.row % ROWS_AT_A_TIME === 0) await setImmediate()
    table.takeRow(row)
  }
  return [{ name: sheetName, hidden: false, table: table.finish() }]
}
