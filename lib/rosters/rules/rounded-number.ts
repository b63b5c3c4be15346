import { cleanNumber } from '#lib/rosters/rules/clean-number'
import type { Cell } from '#lib/rosters/rules/roster-row'

/** Excel keeps 15 significant digits; from here on the last ones are invented zeros. */
const FIRST_ROUNDED = 1e15

/**
 * Whether Excel may have eaten the last digits: a number cell of more than 15 digits, scientific notation
 * ("1,98508E+17"), 18 digits ending in 000 or 16 ending in 0000 (real serials start at 001 and 0001).
 * Such a number is refused, never guessed.
 */
export function isRoundedNumber(cell: Cell): boolean {
  const text = cell.text.replace(/[\s\u00a0]/g, '').replace(/^['’]+/, '')
  if (cell.numeric) return Math.abs(Number(text)) >= FIRST_ROUNDED
  if (/^\d+([.,]\d+)?e[+-]?\d+$/i.test(text)) return true
  return /^(\d{15}000|\d{12}0000)$/.test(cleanNumber(text))
}
