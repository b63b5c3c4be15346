import type { EmploymentKind, RefusalCode } from '#lib/rosters/checked-roster'
import { cleanNumber, hasNumber } from '#lib/rosters/rules/clean-number'
import { decideNik } from '#lib/rosters/rules/nik'
import { decideNip, isPppkNumber } from '#lib/rosters/rules/nip'
import type { Cell, RosterRow } from '#lib/rosters/rules/roster-row'
import { isRoundedNumber } from '#lib/rosters/rules/rounded-number'

/** The cell that a person will sign in with, and the rule it must pass. */
export type SignInNumber = { cell: Cell; rule: 'NIP' | 'NIK' }

/** NIP or NI PPPK for ASN, NIK for the others; a number in the wrong column is judged by that column. */
export function findSignInNumber(kind: EmploymentKind, { cells }: RosterRow): SignInNumber | null {
  const isPppk = kind === 'PPPK' || kind === 'PPPK_PARUH_WAKTU'
  const nips = isPppk ? [cells.niPppk, cells.nip] : [cells.nip, cells.niPppk]
  const nip = [...nips, kind === 'NON_ASN' ? undefined : cells.anyNumber].find(hasNumber)
  const nik = kind === 'NON_ASN' ? [cells.nik, cells.anyNumber].find(hasNumber) : undefined
  if (nik) return { cell: nik, rule: 'NIK' }
  return nip ? { cell: nip, rule: 'NIP' } : null
}

/** Sixteen digits that a NIK could be, or the very NIK of the row. */
function isNikInNipColumn(number: string, { cells }: RosterRow): boolean {
  if (!/^\d{16}$/.test(number)) return false
  return decideNik(number) === null || (cells.nik !== undefined && cleanNumber(cells.nik.text) === number)
}

/** The first thing wrong with the number to sign in with, or null. */
export function decideSignInNumber(number: SignInNumber | null, row: RosterRow): RefusalCode | null {
  if (!number) return 'NUMBER_MISSING'
  if (isRoundedNumber(number.cell)) return 'NUMBER_ROUNDED'
  const cleaned = cleanNumber(number.cell.text)
  if (number.rule === 'NIK') return decideNik(cleaned)
  return isNikInNipColumn(cleaned, row) ? 'NIK_IN_NIP_COLUMN' : decideNip(cleaned)
}

/** The kind that a row's own numbers speak of when neither the row nor the sheet names it. */
export function kindByNumber({ cells }: RosterRow): EmploymentKind {
  if (hasNumber(cells.nip)) return isPppkNumber(cleanNumber(cells.nip.text)) ? 'PPPK' : 'PNS'
  if (hasNumber(cells.niPppk)) return 'PPPK'
  const any = cleanNumber(cells.anyNumber?.text ?? '')
  if (/^\d{16}$/.test(any)) return 'NON_ASN'
  return isPppkNumber(any) ? 'PPPK' : 'PNS'
}
