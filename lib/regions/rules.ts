/** IANA zones of Indonesia's three official times (Keppres 41/1987). */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
export type TimeZone = (typeof TIME_ZONES)[number]

const ABBREVIATIONS: Record<TimeZone, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** Narrows a stored zone name; a zone outside Indonesia is a fault of the data. */
export function toTimeZone(name: string): TimeZone {
  const zone = TIME_ZONES.find((known) => known === name)
  if (!zone) throw new Error(`not an Indonesian time zone: ${name}`)
  return zone
}

/** "WIB", "WITA" or "WIT". */
export function zoneAbbreviation(timeZone: TimeZone): string {
  return ABBREVIATIONS[timeZone]
}

/** The long date an office prints, "29 Juli 2024", of an instant in the region's zone. */
export function formatLongDate(instant: Date, timeZone: TimeZone): string {
  return new Intl.DateTimeFormat('id-ID', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(instant)
}

/** "08.15 WIB": hours and minutes with the point of Indonesian usage (PUEBI/EYD V). */
export function formatTime(instant: Date, timeZone: TimeZone): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(instant)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('hour')}.${part('minute')} ${zoneAbbreviation(timeZone)}`
}

/** "29 Juli 2024 pukul 08.15 WIB". */
export function formatDateTime(instant: Date, timeZone: TimeZone): string {
  return `${formatLongDate(instant, timeZone)} pukul ${formatTime(instant, timeZone)}`
}

/** "Senin, 29 Juli 2024 pukul 08.15 WIB". */
export function formatDayDateTime(instant: Date, timeZone: TimeZone): string {
  const day = new Intl.DateTimeFormat('id-ID', { weekday: 'long', timeZone }).format(instant)
  return `${day}, ${formatDateTime(instant, timeZone)}`
}
