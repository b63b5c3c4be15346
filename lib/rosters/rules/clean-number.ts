import type { Cell } from '#lib/rosters/rules/roster-row'

/**
 * The number without what people and Excel put around it: spaces (no-break ones too), dots, dashes and
 * leading apostrophes. Anything else that is not a digit stays, so that the length rules see it.
 */
export function cleanNumber(text: string): string {
  return text.replace(/[\s.\p{Pd}\u2212\p{Cf}]/gu, '').replace(/^['’‘`´′"]+/, '')
}

/** A cell without a single digit ("-", "belum ada") counts as empty. */
export function hasNumber(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && /\d/.test(cell.text)
}
