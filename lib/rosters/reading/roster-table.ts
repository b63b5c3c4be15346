import {
  findHeader,
  type Header,
  type HeaderColumns,
  LAST_HEADER_ROW,
  readHeadings,
} from '#lib/rosters/reading/find-header'
import { applyMerges } from '#lib/rosters/reading/merged-cells'
import { shapeOf } from '#lib/rosters/reading/row-shapes'
import type { Merge, RowTaker, SheetRow } from '#lib/rosters/reading/sheet-rows'
import {
  NUMBER_FIELDS,
  type RosterField,
  type RosterRow,
  type RosterSheet,
} from '#lib/rosters/rules/roster-row'

/** More merged blocks than this are decoration. */
const MAX_MERGES = 100_000

/** SIASN has 77 columns; a header with more than this many is no header. */
const MAX_HEADER_COLUMNS = 500
const MAX_TITLE = 300

export type RosterTable = RowTaker & { finish: () => RosterSheet | null }

const IDENTITY: readonly RosterField[] = ['name', ...NUMBER_FIELDS]

/**
 * The headings that may say who is listed: "NAMA THL", or "NI PPPK" where it is the only number. A column
 * for any number ("NIP/NI PPPK") says nothing.
 */
function readSpeakingHeadings({ columns }: Header, cells: SheetRow['cells'] | undefined): string[] {
  const numbers = [...columns.values()].filter((field) => NUMBER_FIELDS.some((number) => number === field))
  const speaking = ['name', ...(numbers.length === 1 ? numbers : [])].filter((field) => field !== 'anyNumber')
  return [...columns].flatMap(([column, field]) =>
    speaking.includes(field) ? (cells?.get(column)?.text ?? []) : [],
  )
}

/** A second heading row below the header ("JABATAN" over "NAMA" and "TMT") names columns still unnamed. */
function readSubheadings({ row: headerRow, columns }: Header, row: SheetRow): HeaderColumns | null {
  const speaksOfSomebody = [...columns].some(
    ([column, field]) => IDENTITY.includes(field) && row.cells.has(column),
  )
  const found = readHeadings(row)
  if (row.row > headerRow + 2 || speaksOfSomebody || found.size === 0) return null
  const named = new Set(columns.values())
  return new Map([...found].filter(([column, field]) => !columns.has(column) && !named.has(field)))
}

function describeSheet(
  name: string,
  header: Header,
  opening: readonly SheetRow[],
  rows: RosterRow[],
): RosterSheet {
  const texts = (row: SheetRow) => [...row.cells].map(([, cell]) => cell.text)
  const headed = opening.find(({ row }) => row === header.row)?.cells
  return {
    name,
    headerRow: header.row,
    titles: opening
      .filter(({ row }) => row < header.row)
      .map((row) => texts(row).join(' ').slice(0, MAX_TITLE)),
    headings: readSpeakingHeadings(header, headed),
    fields: new Set(header.columns.values()),
    rows,
  }
}

/**
 * Collects the people of one sheet from its rows, in the order of the file. Only the columns that a roster
 * needs are ever asked for; the first 15 rows are kept until the header among them is known.
 */
export function createRosterTable(name: string, countRow: () => void): RosterTable {
  const opening: SheetRow[] = []
  const rows: RosterRow[] = []
  const merges: Merge[] = []
  let header: Header | null = null
  let [isSettled, isEnded] = [false, false]

  const takeBelow = (source: SheetRow) => {
    if (!header || source.row <= header.row || source.cells.size === 0) return
    const more = rows.length === 0 ? readSubheadings(header, source) : null
    if (more) {
      header = { row: header.row, columns: new Map([...header.columns, ...more]) }
      return
    }
    const row: RosterRow = { row: source.row, cells: {} }
    for (const [column, cell] of source.cells) {
      const field = header.columns.get(column)
      if (field) row.cells[field] = cell
    }
    const shape = shapeOf(source, row)
    if (shape === 'end') isEnded = true
    if (shape === 'person' && row.cells.name) isEnded = false
    if (isEnded || shape === 'nothing') return
    countRow()
    rows.push(row)
  }
  const settle = () => {
    isSettled = true
    header = findHeader(opening)
    for (const row of opening) takeBelow(row)
  }
  return {
    wants: (column) => (isSettled ? header?.columns.has(column) === true : column < MAX_HEADER_COLUMNS),
    takeRow: (row) => {
      if (!isSettled && row.row > LAST_HEADER_ROW) settle()
      if (isSettled) takeBelow(row)
      else opening.push(row)
    },
    takeMerge: (merge) => {
      if (merges.length < MAX_MERGES) merges.push(merge)
    },
    finish: () => {
      if (!isSettled) settle()
      return header && describeSheet(name, header, opening, applyMerges(rows, header.columns, merges))
    },
  }
}
