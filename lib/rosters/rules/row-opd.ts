import { cleanOptionalText } from '#lib/rosters/rules/clean-text'
import type { RosterRow } from '#lib/rosters/rules/roster-row'
import type { SheetContext } from '#lib/rosters/rules/sheet-context'

/** Agency and unit of one row; a unit column that turned out to name agencies is no unit. */
export function readRowPlace(
  { cells }: RosterRow,
  { opdField, sheetOpd }: SheetContext,
): { opd: string | null; unit: string | null } {
  const opd = opdField ? cleanOptionalText(cells[opdField]?.text) : sheetOpd
  const unit = cleanOptionalText(opdField === 'unit' ? undefined : cells.unit?.text)
  return { opd, unit: unit ?? cleanOptionalText(opdField === 'unor' ? undefined : cells.unor?.text) }
}
