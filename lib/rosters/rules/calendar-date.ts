/** A day; `year` below 100 means that only its last two digits are known (NIK, "09-08-69"). */
export type CalendarDate = { year: number; month: number; day: number }

/** Whether the day exists (Gregorian calendar); with a two-digit year, in either century. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  if (year < 100) return [1900, 2000].some((century) => isCalendarDate({ year: century + year, month, day }))
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Whether two days agree, as far as both are known. */
export function isSameDay(one: CalendarDate, other: CalendarDate): boolean {
  const short = one.year < 100 || other.year < 100
  const sameYear = short ? one.year % 100 === other.year % 100 : one.year === other.year
  return sameYear && one.month === other.month && one.day === other.day
}
