import { type HeadingMatch, matchHeading } from '#lib/rosters/reading/headings'
import type { SheetRow } from '#lib/rosters/reading/sheet-rows'
import { NUMBER_FIELDS, type RosterField } from '#lib/rosters/rules/roster-row'

export type HeaderColumns = Map<number, RosterField>
export type Header = { row: number; columns: HeaderColumns }

/** A header stands in the first 15 rows, whatever letterhead is above it. */
export const LAST_HEADER_ROW = 15

/** Other columns that a row must name to be a header when it lacks either the name or the number. */
const ENOUGH_OTHERS = 2

/** Each field is read from its best column; of two equal headings, from the left one. */
export function readHeadings(row: SheetRow): HeaderColumns {
  const best = new Map<RosterField, HeadingMatch & { column: number }>()
  for (const [column, cell] of [...row.cells].sort(([one], [other]) => one - other)) {
    const match = cell.numeric ? null : matchHeading(cell.text)
    if (match && match.rank < (best.get(match.field)?.rank ?? Number.POSITIVE_INFINITY)) {
      best.set(match.field, { ...match, column })
    }
  }
  return new Map([...best.values()].map(({ column, field }) => [column, field]))
}

const hasField = (columns: HeaderColumns, wanted: readonly RosterField[]) =>
  [...columns.values()].some((field) => wanted.includes(field))

/** Whether a row heads both a name and a number column. */
export function isHeader(columns: HeaderColumns): boolean {
  return hasField(columns, ['name']) && hasField(columns, NUMBER_FIELDS)
}

/** A list without numbers (or names) is still a list: its people are shown as refused, not lost. */
function isPoorHeader(columns: HeaderColumns): boolean {
  return hasField(columns, ['name', ...NUMBER_FIELDS]) && columns.size > ENOUGH_OTHERS
}

/** The header among the first rows of a sheet: the first full one, else the first poor one, else null. */
export function findHeader(rows: readonly SheetRow[]): Header | null {
  const candidates = rows
    .filter(({ row }) => row <= LAST_HEADER_ROW)
    .map((row) => ({ row: row.row, columns: readHeadings(row) }))
  return (
    candidates.find(({ columns }) => isHeader(columns)) ??
    candidates.find(({ columns }) => isPoorHeader(columns)) ??
    null
  )
}
