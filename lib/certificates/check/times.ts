import { contentOf, type Der, Malformed, TAG } from '#lib/certificates/check/der'

/** The instant of fourteen digits, YYYYMMDDHHMMSS in UTC, with milliseconds; null when the calendar has no such second. */
export function instantOf(digits: string, milliseconds = 0): Date | null {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits)
  if (!match) return null
  const [year = 0, month = 0, day, hour, minute, second] = match.slice(1).map(Number)
  const instant = new Date(Date.UTC(year, month - 1, day, hour, minute, second, milliseconds))
  // Date moves "31 June" on to 1 July; what does not come back as it was written does not exist.
  const isSame = instant.toISOString().slice(0, 19).replace(/\D/g, '') === digits
  return isSame ? instant : null
}

function textOf(element: Der): string {
  return String.fromCharCode(...contentOf(element, element.tag).subarray(0, 32))
}

/** UTCTime is of 1950 to 2049 (RFC 5280 §4.1.2.5.1). */
function withCentury(digits: string): string {
  return `${Number(digits.slice(0, 2)) < 50 ? '20' : '19'}${digits}`
}

/**
 * A time as DER writes it: UTCTime or GeneralizedTime, in UTC, to the second; a fraction without trailing zeros only
 * where RFC 3161 §2.4.2 allows it, cut to milliseconds.
 */
export function timeOf(element: Der | undefined, fraction = false): Date {
  if (element?.tag !== TAG.utcTime && element?.tag !== TAG.generalizedTime)
    throw new Malformed('time expected')
  const match = /^(\d{12}|\d{14})(?:\.(\d{0,14}[1-9]))?Z$/.exec(textOf(element))
  const [, digits = '', decimals] = match ?? []
  const isForm = digits.length === (element.tag === TAG.utcTime ? 12 : 14)
  const milliseconds = Number((decimals ?? '').padEnd(3, '0').slice(0, 3))
  const instant = instantOf(digits.length === 12 ? withCentury(digits) : digits, milliseconds)
  if (!isForm || !instant || (decimals !== undefined && !fraction))
    throw new Malformed('unexpected form of time')
  return instant
}
