import { cleanLine } from '#lib/form-text'

/** Nearly every text is clean already; it is given back itself, so that equal cells stay one string. */
const IS_CLEAN = /^[!-~]+(?: [!-~]+)*$/

/**
 * One line of plain text, cleaned like typed text. Markup and formulas are text like any other and stay as they are.
 */
export function cleanText(text: string): string {
  return IS_CLEAN.test(text) ? text : cleanLine(text)
}

/** The same, with the dashes and zeros that offices write for "none" read as nothing. */
export function cleanOptionalText(text: string | undefined): string | null {
  const cleaned = cleanText(text ?? '')
  return /[\p{L}\p{N}]/u.test(cleaned) && cleaned !== '0' ? cleanText(cleaned.slice(0, MAX_STORED)) : null
}

/** No title, position or agency name of an Indonesian office comes near this many characters. */
const MAX_STORED = 300

/** Cuts a text for a screen or a terminal, with an ellipsis where something is left out. */
export function shortenText(text: string, most: number): string {
  const cleaned = cleanText(text)
  return cleaned.length <= most ? cleaned : `${cleaned.slice(0, most - 1)}…`
}
