import type { BookCounts } from '#lib/handovers/book-content'
import type { AbsentClass, BookRoll } from '#lib/handovers/book-roll'

/** The figures of a roll; only who signed counts towards those who must. */
export function countRoll({ mustSign, absent }: Pick<BookRoll, 'mustSign' | 'absent'>): BookCounts {
  const count = (wanted: AbsentClass) => absent.filter((person) => person.class === wanted).length
  return {
    mustSign,
    signed: mustSign - absent.length,
    excused: count('excused'),
    refused: count('refused'),
    open: count('open'),
  }
}
