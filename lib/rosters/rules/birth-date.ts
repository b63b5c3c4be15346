import { type CalendarDate, isCalendarDate } from '#lib/rosters/rules/calendar-date'
import { cleanText } from '#lib/rosters/rules/clean-text'
import type { Cell } from '#lib/rosters/rules/roster-row'

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MEI', 'JUN', 'JUL', 'AGU', 'SEP', 'OKT', 'NOV', 'DES']
const ENGLISH: Record<string, string> = {
  MAY: 'MEI',
  AUG: 'AGU',
  OCT: 'OKT',
  DEC: 'DES',
  AGT: 'AGU',
  PEB: 'FEB',
  NOP: 'NOV',
}

const DAY_MS = 86_400_000
/** Excel counts days from here, for all days after its 29 February 1900, which never was. */
const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30)
/** 18 May 1927 to 6 April 2064: nobody at work was born before, and a smaller number is only a year. */
const [FIRST_DAY, LAST_DAY] = [10_000, 60_000]

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const key = text.slice(0, 3).toUpperCase()
  return MONTHS.indexOf(ENGLISH[key] ?? key) + 1
}

/** A serial day of Excel, or a plain 19690809. */
function fromNumber(value: number): CalendarDate | null {
  if (value >= 19_000_101) {
    return { year: Math.floor(value / 10_000), month: Math.floor(value / 100) % 100, day: value % 100 }
  }
  if (value < FIRST_DAY || value > LAST_DAY) return null
  const date = new Date(EXCEL_DAY_ZERO + Math.floor(value) * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Day first, as Indonesians write it; month first only where nothing else makes sense. */
function fromText(text: string): CalendarDate | null {
  const iso = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const found = /(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./-]+(\d{4}|\d{2})(?!\d)/i.exec(text)
  if (!found) return /^\d{8}$/.test(text) ? fromNumber(Number(text)) : null
  const [day, month, year] = [Number(found[1]), monthOf(found[2] ?? ''), Number(found[3])]
  return month > 12 && day <= 12 ? { year, month: day, day: month } : { year, month, day }
}

/**
 * A birth date in any of the ways rosters hold it: "09-08-1969", "9 Agustus 1969", "Sukabumi, 09/08/1969",
 * "1969-08-09", a date cell. Null when it cannot be read: a doubtful date is no ground for a warning.
 */
export function readBirthDate(cell: Cell | undefined): CalendarDate | null {
  if (!cell) return null
  const date = cell.numeric ? fromNumber(Number(cell.text)) : fromText(cleanText(cell.text))
  return date && isCalendarDate(date) ? date : null
}
