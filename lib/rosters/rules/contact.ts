/** A usable mail address in lower case, or null. */
export function readEmail(text: string | undefined): string | null {
  const address = (text ?? '').trim().toLowerCase()
  return address.length <= 254 && /^[^\s@<>"']+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(address) ? address : null
}

/**
 * An Indonesian phone number as 08…, or null. Excel drops the leading zero of a number cell; +62 and 62
 * stand for it.
 */
export function readPhone(text: string | undefined): string | null {
  const digits = (text ?? '').replace(/[^\d]/g, '').replace(/^620?/, '0').replace(/^8/, '08')
  return /^0\d{8,13}$/.test(digits) ? digits : null
}
