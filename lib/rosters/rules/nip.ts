import type { RefusalCode } from '#lib/rosters/checked-roster'
import { type CalendarDate, isCalendarDate } from '#lib/rosters/rules/calendar-date'
import type { Sex } from '#lib/rosters/rules/sex'

/**
 * NIP: birth yyyymmdd, appointment yyyymm, sex 1 or 2, serial from 001 (Peraturan Kepala BKN 22/2007).
 * NI PPPK has the same shape, with 21 to 29 where a NIP has the month.
 */
const PARTS = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)(\d{3})$/

type NipParts = { birth: CalendarDate; year: number; month: number; sex: Sex | null }

function splitNip(number: string): NipParts | null {
  const found = PARTS.exec(number)
  if (!found) return null
  const [year, month, day, appointed, appointedMonth, sex] = found.slice(1).map(Number)
  return {
    birth: { year: year ?? 0, month: month ?? 0, day: day ?? 0 },
    year: appointed ?? 0,
    month: appointedMonth ?? 0,
    sex: sex === 1 ? 'MALE' : sex === 2 ? 'FEMALE' : null,
  }
}

/** The first thing wrong with a cleaned NIP or NI PPPK, or null. Rounding is looked at before. */
export function decideNip(number: string): RefusalCode | null {
  const nip = splitNip(number)
  if (!nip) return 'NIP_LENGTH'
  if (nip.birth.year < 1900 || nip.birth.year > 2099 || !isCalendarDate(nip.birth)) return 'NIP_BIRTH_DATE'
  const isMonth = nip.month >= 1 && nip.month <= 12
  if ((!isMonth && !isPppkNumber(number)) || nip.year <= nip.birth.year) return 'NIP_APPOINTMENT'
  return nip.sex === null ? 'NIP_SEX' : null
}

/** Whether positions 13 and 14 say that the number was given to a PPPK. */
export function isPppkNumber(number: string): boolean {
  return /^\d{12}2[1-9]\d{4}$/.test(number)
}

/** Birth date and sex that a NIP speaks of; null for anything that is not 18 digits. */
export function readNip(number: string): { birth: CalendarDate; sex: Sex | null } | null {
  const nip = splitNip(number)
  return nip && { birth: nip.birth, sex: nip.sex }
}
