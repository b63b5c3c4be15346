import type { Figures } from '#lib/progress/figures'

/**
 * Agencies in the order in which BKD should look at them: the smallest share signed first, of equal shares the one with
 * most people left; then those where everybody has signed; last those without anybody on the roster.
 */
export function sortByAttention<Opd extends Pick<Figures, 'due' | 'signed'>>(opds: readonly Opd[]): Opd[] {
  return opds.toSorted((one, other) => {
    const rank = rankOf(one) - rankOf(other)
    // Crosswise products compare the shares without dividing.
    const share = one.signed * other.due - other.signed * one.due
    return rank || share || leftOf(other) - leftOf(one)
  })
}

function rankOf({ due, signed }: Pick<Figures, 'due' | 'signed'>): number {
  if (due === 0) return 2
  return signed < due ? 0 : 1
}

function leftOf({ due, signed }: Pick<Figures, 'due' | 'signed'>): number {
  return due - signed
}
