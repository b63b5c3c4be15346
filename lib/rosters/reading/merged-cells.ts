import type { HeaderColumns } from '#lib/rosters/reading/find-header'
import type { Merge } from '#lib/rosters/reading/sheet-rows'
import { UnreadableFile } from '#lib/rosters/reading/unreadable-file'
import { NUMBER_FIELDS, type RosterField, type RosterRow } from '#lib/rosters/rules/roster-row'

/** Columns that offices merge downwards to say "the same for all of these". */
const SHARED: readonly RosterField[] = [
  'opd',
  'workSatker',
  'homeSatker',
  'parentUnor',
  'unor',
  'unit',
  'kind',
]

/** A block across the name and the number of one row is a heading between people ("BIDANG UMUM"). */
function isSectionHeading(merge: Merge, columns: HeaderColumns): boolean {
  const covered = [...columns].filter(([column]) => column >= merge.left && column <= merge.right)
  const fields = covered.map(([, field]) => field)
  return fields.includes('name') && NUMBER_FIELDS.some((field) => fields.includes(field))
}

/** Index of the first row at or below `wanted`; rows stand in the order of the sheet. */
function firstFrom(rows: readonly RosterRow[], wanted: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.row ?? wanted) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Gives the value of the top row to the rows below it; returns how many rows the block covers. */
function fillDown(merge: Merge, field: RosterField, rows: readonly RosterRow[]): number {
  const covered = rows.slice(firstFrom(rows, merge.top), firstFrom(rows, merge.bottom + 1))
  const value = covered[0]?.row === merge.top ? covered[0].cells[field] : undefined
  if (value) for (const row of covered) row.cells[field] ??= value
  return covered.length
}

/** Applies the merged blocks of a sheet: section headings go, shared values fill the rows they cover. */
export function applyMerges(
  rows: RosterRow[],
  columns: HeaderColumns,
  merges: readonly Merge[],
): RosterRow[] {
  const headings = new Set<number>()
  let covered = 0
  for (const merge of merges) {
    const field = columns.get(merge.left)
    if (merge.top === merge.bottom && isSectionHeading(merge, columns)) headings.add(merge.top)
    else if (merge.top < merge.bottom && field && SHARED.includes(field))
      covered += fillDown(merge, field, rows)
    // Blocks never overlap in Excel; those that do would make this take for ever.
    if (covered > rows.length * SHARED.length) throw new UnreadableFile('workbook_damaged')
  }
  return headings.size === 0 ? rows : rows.filter(({ row }) => !headings.has(row))
}
