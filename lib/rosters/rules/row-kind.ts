import type { EmploymentKind } from '#lib/rosters/checked-roster'
import { isProbation, readEmploymentKind } from '#lib/rosters/rules/employment-kind'
import { readLocalTerm } from '#lib/rosters/rules/local-term'
import type { RosterRow } from '#lib/rosters/rules/roster-row'
import type { SheetContext } from '#lib/rosters/rules/sheet-context'
import { kindByNumber } from '#lib/rosters/rules/sign-in-number'

/** A title says PNS of a list that has some PPPK in it; their numbers know better. */
function refine(hint: EmploymentKind, byNumber: EmploymentKind): EmploymentKind {
  return hint === 'PNS' && byNumber === 'PPPK' ? 'PPPK' : hint
}

/** Kind of one person: the row's own word first, then the sheet's, then what the number tells. */
export function readRowKind(row: RosterRow, context: SheetContext): EmploymentKind {
  const { kind, cpnsFlag } = row.cells
  const byNumber = kindByNumber(row)
  const found = readEmploymentKind(kind?.text) ?? (context.kind ? refine(context.kind, byNumber) : byNumber)
  return found === 'PNS' && isProbation(cpnsFlag?.text) ? 'CPNS' : found
}

/** What the region calls a non-ASN: by the row, else by the sheet. */
export function readRowTerm(row: RosterRow, context: SheetContext): string | null {
  return readLocalTerm(row.cells.kind?.text ?? '') ?? context.localTerm
}
