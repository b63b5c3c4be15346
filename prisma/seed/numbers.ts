import type { Random } from '#prisma/seed/random'

/** 1 for men, 2 for women, as a NIP writes it. */
export type SexDigit = 1 | 2
export type Birth = { year: number; month: number; day: number }

const two = (value: number) => String(value).padStart(2, '0')
const yyyymmdd = ({ year, month, day }: Birth) => `${year}${two(month)}${two(day)}`

/** Serials of real NIP start at 001 for each birth date and hardly pass 100: from here on nobody real is hit. */
const FIRST_NIP_SERIAL = 901
/** The same for the last four digits of a NIK. */
const FIRST_NIK_SERIAL = 9001

/** A birth date that exists in every year. */
export function makeBirth(random: Random, firstYear: number, lastYear: number): Birth {
  return {
    year: random.integer(firstYear, lastYear),
    month: random.integer(1, 12),
    day: random.integer(1, 28),
  }
}

/** NIP: birth, year and month of appointment, sex, serial (Peraturan Kepala BKN 22/2007). 18 digits. */
export function makeNip(
  birth: Birth,
  appointed: { year: number; month: number },
  sex: SexDigit,
  nth: number,
): string {
  return `${yyyymmdd(birth)}${appointed.year}${two(appointed.month)}${sex}${FIRST_NIP_SERIAL + (nth % 99)}`
}

/** NI PPPK: as a NIP, with 21 in place of the month. 18 digits. */
export function makeNiPppk(birth: Birth, year: number, sex: SexDigit, nth: number): string {
  return `${yyyymmdd(birth)}${year}21${sex}${FIRST_NIP_SERIAL + (nth % 99)}`
}

/** NIK: area, ddmmyy with 40 added to a woman's day, serial (PP 40/2019). `area` is 6 digits. 16 digits. */
export function makeNik(area: string, birth: Birth, sex: SexDigit, nth: number): string {
  const day = birth.day + (sex === 2 ? 40 : 0)
  return `${area}${two(day)}${two(birth.month)}${two(birth.year % 100)}${FIRST_NIK_SERIAL + (nth % 999)}`
}
