import { utf16Hex } from '#lib/certificates/press/hex'

/** The number of an indirect object; its generation is always 0. */
export type Ref = number

/** "12 0 R" (ISO 32000-1 §7.3.10). */
export function refTo(ref: Ref): string {
  return `${ref} 0 R`
}

/** An array of references. */
export function refsTo(refs: readonly Ref[]): string {
  return `[${refs.map(refTo).join(' ')}]`
}

/** Characters that have a byte in PDFDocEncoding (ISO 32000-1 annex D.2), and never look like the mark of UTF-16. */
const ONE_BYTE = /^[ -~¡-¬®-ý–’]*$/
const OWN_BYTES: Record<string, string> = { '–': '\x85', '’': '\x90' }
const BRACKETS = /[\\()]/

/** The characters of a literal string, with what would end it escaped (ISO 32000-1 §7.3.4.2). */
export function escapeLiteral(text: string): string {
  return BRACKETS.test(text) ? text.replaceAll(/[\\()]/g, String.raw`\$&`) : text
}

/** A text string (ISO 32000-1 §7.9.2.2): one byte to a character where there is one for each, else UTF-16BE in hex. */
export function textString(text: string): string {
  if (!ONE_BYTE.test(text)) return `<feff${utf16Hex(text.toWellFormed())}>`
  return `(${escapeLiteral(text.replaceAll(/[–’]/g, (character) => OWN_BYTES[character] ?? character))})`
}

/** An instant in UTC, to the second (ISO 32000-1 §7.9.4). */
export function dateString(instant: Date): string {
  const iso = instant.toISOString()
  const day = iso.slice(0, 4) + iso.slice(5, 7) + iso.slice(8, 10)
  return `(D:${day}${iso.slice(11, 13)}${iso.slice(14, 16)}${iso.slice(17, 19)}Z)`
}

/** A number of points to two decimals: nothing an eye or a printer can tell. */
export function points(value: number): string {
  return String(Math.round(value * 100) / 100)
}
