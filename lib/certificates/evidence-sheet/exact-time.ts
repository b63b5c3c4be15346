import { formatLongDate, type TimeZone, zoneAbbreviation } from '#lib/regions/rules'

const ZONE_NAMES: Record<TimeZone, string> = {
  'Asia/Jakarta': 'Waktu Indonesia Barat (WIB, UTC+7)',
  'Asia/Makassar': 'Waktu Indonesia Tengah (WITA, UTC+8)',
  'Asia/Jayapura': 'Waktu Indonesia Timur (WIT, UTC+9)',
}

/** "29 Juli 2024 pukul 08.15.02 WIB": to the second, as evidence wants it. */
export function formatExact(instant: Date, timeZone: TimeZone): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium', hourCycle: 'h23' })
  const time = clock.format(instant).replaceAll(':', '.')
  return `${formatLongDate(instant, timeZone)} pukul ${time} ${zoneAbbreviation(timeZone)}`
}

/** The zone of all times of a sheet, spelled out (Keppres 41/1987). */
export function zoneSentence(timeZone: TimeZone): string {
  return `Seluruh waktu pada lembar ini dinyatakan dalam ${ZONE_NAMES[timeZone]}.`
}
