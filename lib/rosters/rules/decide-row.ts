import type { RefusalCode, RosterPerson, VerdictCode, WarningCode } from '#lib/rosters/checked-roster'
import { readBirthDate } from '#lib/rosters/rules/birth-date'
import { isSameDay } from '#lib/rosters/rules/calendar-date'
import { cleanNumber } from '#lib/rosters/rules/clean-number'
import { readLegalStatus } from '#lib/rosters/rules/legal-status'
import { readNik } from '#lib/rosters/rules/nik'
import { readNip } from '#lib/rosters/rules/nip'
import { opdKey } from '#lib/rosters/rules/opd-names'
import type { RosterRow } from '#lib/rosters/rules/roster-row'
import { readSex } from '#lib/rosters/rules/sex'
import type { SheetContext } from '#lib/rosters/rules/sheet-context'
import { decideSignInNumber, type SignInNumber } from '#lib/rosters/rules/sign-in-number'

/** One row with all that its verdict depends on. */
export type RowCase = {
  row: RosterRow
  context: SheetContext
  person: RosterPerson | null
  number: SignInNumber | null
}

/** What the rows before have settled: the names that are known (null: not checked), the numbers taken. */
export type FileState = { knownOpds: ReadonlySet<string> | null; takenNumbers: ReadonlySet<string> }

/** SIMPEG writes "Pensiun" into the status column that also says PNS or PPPK. */
function isActive({ cells }: RosterRow): boolean {
  return readLegalStatus(cells.legalStatus?.text).active && readLegalStatus(cells.kind?.text).active
}

/** A blank name is unknown where the sheet has a column for it; a sheet without one is not asked. */
function isOpdUnknown({ person, context }: RowCase, known: ReadonlySet<string> | null): boolean {
  if (!known) return false
  if (!person?.opd) return context.opdField !== null
  return !known.has(opdKey(person.opd))
}

function decideWarning(row: RosterRow, number: string): WarningCode | null {
  const told = number.length === 16 ? readNik(number) : readNip(number)
  const sex = readSex(row.cells.sex?.text)
  const birth = readBirthDate(row.cells.birthDate)
  if (told && sex && sex !== told.sex) return 'SEX_MISMATCH'
  return told && birth && !isSameDay(birth, told.birth) ? 'BIRTH_DATE_MISMATCH' : null
}

function decideRefusal(rowCase: RowCase, number: string, state: FileState): RefusalCode | null {
  if (!rowCase.person) return 'NAME_MISSING'
  const wrong = decideSignInNumber(rowCase.number, rowCase.row)
  if (wrong) return wrong
  if (!isActive(rowCase.row)) return 'NOT_ACTIVE'
  if (isOpdUnknown(rowCase, state.knownOpds)) return 'OPD_UNKNOWN'
  return state.takenNumbers.has(number) ? 'DUPLICATE_IN_FILE' : null
}

/** The first code that applies to a row, refusals before warnings; null when nothing is wrong. */
export function decideRow(rowCase: RowCase, state: FileState): VerdictCode | null {
  const number = cleanNumber(rowCase.number?.cell.text ?? '')
  return decideRefusal(rowCase, number, state) ?? decideWarning(rowCase.row, number)
}
