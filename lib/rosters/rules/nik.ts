import type { RefusalCode } from '#lib/rosters/checked-roster'
import { type CalendarDate, isCalendarDate } from '#lib/rosters/rules/calendar-date'
import type { Sex } from '#lib/rosters/rules/sex'

/**
 * NIK: area of 6 digits, birth ddmmyy with 40 added to the day for women, serial from 0001
 * (PP 37/2007 Pasal 37).
 */
const PARTS = /^\d{6}(\d{2})(\d{2})(\d{2})\d{4}$/

const WOMEN_ADD = 40

/** Birth date (two-digit year) and sex that a NIK speaks of; null for anything that is not 16 digits. */
export function readNik(number: string): { birth: CalendarDate; sex: Sex } | null {
  const found = PARTS.exec(number)
  if (!found) return null
  const [day, month, year] = found.slice(1).map(Number)
  const isWoman = (day ?? 0) > WOMEN_ADD
  return {
    birth: { year: year ?? 0, month: month ?? 0, day: (day ?? 0) - (isWoman ? WOMEN_ADD : 0) },
    sex: isWoman ? 'FEMALE' : 'MALE',
  }
}

/** The first thing wrong with a cleaned NIK, or null. Rounding is looked at before. */
export function decideNik(number: string): RefusalCode | null {
  const nik = readNik(number)
  if (!nik) return 'NIK_LENGTH'
  return isCalendarDate(nik.birth) ? null : 'NIK_BIRTH_DATE'
}
