import type { TimeZone } from '#lib/regions/rules'

/** Hours ahead of UTC (Keppres 41/1987). Indonesia has had no summer time since, so the offsets are constants. */
const HOURS_AHEAD: Record<TimeZone, number> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
}

const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** The instant of a `datetime-local` value ("2024-07-29T08:15") in a region's zone; null when there is no such minute. */
export function readLocalDateTime(typed: string, timeZone: TimeZone): Date | null {
  if (!/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return null
  const asUtc = new Date(`${typed}:00.000Z`)
  // Date moves "31 June" on to 1 July; what does not come back as typed does not exist.
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 16) !== typed) return null
  return new Date(asUtc.getTime() - HOURS_AHEAD[timeZone] * HOUR)
}

/** The instant at which a day ("2024-07-29") begins in a region's zone; null when there is no such day. */
export function readLocalDate(typed: string, timeZone: TimeZone): Date | null {
  return readLocalDateTime(`${typed}T00:00`, timeZone)
}

/** The value of a `datetime-local` field for an instant. */
export function toLocalDateTime(instant: Date, timeZone: TimeZone): string {
  return new Date(instant.getTime() + HOURS_AHEAD[timeZone] * HOUR).toISOString().slice(0, 16)
}

/** The value of a `date` field for an instant. */
export function toLocalDate(instant: Date, timeZone: TimeZone): string {
  return toLocalDateTime(instant, timeZone).slice(0, 10)
}
