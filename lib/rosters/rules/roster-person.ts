import type { EmploymentKind, RosterPerson } from '#lib/rosters/checked-roster'
import { cleanNumber } from '#lib/rosters/rules/clean-number'
import { cleanOptionalText } from '#lib/rosters/rules/clean-text'
import { readEmail, readPhone } from '#lib/rosters/rules/contact'
import { readLegalStatus } from '#lib/rosters/rules/legal-status'
import { readEchelon, readPositionKind, readRank } from '#lib/rosters/rules/position-kind'
import { printName } from '#lib/rosters/rules/print-name'
import type { RosterRow } from '#lib/rosters/rules/roster-row'
import { readRowTerm } from '#lib/rosters/rules/row-kind'
import { readRowPlace } from '#lib/rosters/rules/row-opd'
import type { SheetContext } from '#lib/rosters/rules/sheet-context'
import { decideSignInNumber, type SignInNumber } from '#lib/rosters/rules/sign-in-number'

type Numbers = Pick<RosterPerson, 'nip' | 'niPppk' | 'nik'>

/** The numbers that passed their rules, each in its place; the others are left out. */
function readNumbers(row: RosterRow, kind: EmploymentKind, number: SignInNumber | null): Numbers {
  const valid = number && decideSignInNumber(number, row) === null ? cleanNumber(number.cell.text) : null
  if (kind === 'NON_ASN') return { nip: null, niPppk: null, nik: valid }
  const nik: SignInNumber | null = row.cells.nik ? { cell: row.cells.nik, rule: 'NIK' } : null
  const ownNik = nik && decideSignInNumber(nik, row) === null ? cleanNumber(nik.cell.text) : null
  const isPppk = kind === 'PPPK' || kind === 'PPPK_PARUH_WAKTU'
  return { nip: isPppk ? null : valid, niPppk: isPppk ? valid : null, nik: ownNik }
}

function readPost({ cells }: RosterRow, kind: EmploymentKind) {
  const position = cleanOptionalText(cells.position?.text)
  if (kind === 'NON_ASN') return { position, positionKind: null, echelon: null, rank: null }
  const echelon = readEchelon(cells.echelon?.text)
  return {
    position,
    positionKind: readPositionKind(cells.positionKind?.text, echelon, position),
    echelon,
    rank: readRank(cleanOptionalText(cells.rankName?.text), cleanOptionalText(cells.rankGroup?.text)),
  }
}

/** Everything the product keeps about the person of one row, or null when there is no name. */
export function readPerson(
  row: RosterRow,
  kind: EmploymentKind,
  number: SignInNumber | null,
  context: SheetContext,
): RosterPerson | null {
  const { cells } = row
  const name = printName(cells.name?.text, cells.frontTitle?.text, cells.backTitle?.text)
  if (name === null) return null
  return {
    ...readNumbers(row, kind, number),
    name,
    employmentKind: kind,
    localTerm: kind === 'NON_ASN' ? readRowTerm(row, context) : null,
    ...readPost(row, kind),
    ...readRowPlace(row, context),
    email: readEmail(cells.email?.text) ?? readEmail(cells.officialEmail?.text),
    phone: readPhone(cells.phone?.text),
    excuse: readLegalStatus(cells.legalStatus?.text).excuse,
  }
}
