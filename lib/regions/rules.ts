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

type Form = 'date' | 'time' | 'day'

const OPTIONS: Record<Form, [locale: string, options: Intl.DateTimeFormatOptions]> = {
  date: ['id-ID', { day: 'numeric', month: 'long', year: 'numeric' }],
  time: ['en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }],
  day: ['id-ID', { weekday: 'long' }],
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Kept, because making one costs more than a tenth of rendering a certificate. */
function formatOf(form: Form, timeZone: TimeZone): Intl.DateTimeFormat {
  const key = `${form} ${timeZone}`
  const [locale, options] = OPTIONS[form]
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formats.set(key, format)
  return format
}

/** The long date an office prints, "29 Juli 2024", of an instant in the region's zone. */
export function formatLongDate(instant: Date, timeZone: TimeZone): string {
  return formatOf('date', timeZone).format(instant)
}

/** "08.15 WIB": hours and minutes with the point of Indonesian usage (EYD V). */
export function formatTime(instant: Date, timeZone: TimeZone): string {
  const clock = formatOf('time', timeZone).format(instant).replace(':', '.')
  return `${clock} ${zoneAbbreviation(timeZone)}`
}

/** "29 Juli 2024 pukul 08.15 WIB". */
export function formatDateTime(instant: Date, timeZone: TimeZone): string {
  return `${formatLongDate(instant, timeZone)} pukul ${formatTime(instant, timeZone)}`
}

/** "Senin, 29 Juli 2024 pukul 08.15 WIB". */
export function formatDayDateTime(instant: Date, timeZone: TimeZone): string {
  return `${formatOf('day', timeZone).format(instant)}, ${formatDateTime(instant, timeZone)}`
}
