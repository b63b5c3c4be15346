import { mm, PAGE } from '#lib/certificates/layout/ink'

/** The free edge of a page; nothing but the footer comes nearer to the paper's edge than this. */
export const MARGIN = mm(22)
export const TOP = mm(20)
/** Width of the text column. */
export const MEASURE = PAGE.width - 2 * MARGIN
/** Where the footer begins and the body ends. */
export const FOOTER_TOP = mm(257)
export const BODY_BOTTOM = FOOTER_TOP - mm(3)
/** The footer's own lower end; a book's page number stands below it. */
export const FOOTER_BOTTOM = mm(285.5)
/** Base line of the page number a book gives to each of its pages. */
export const FOLIO_LINE = mm(289.5)

/** Hundredths of a point, the finest the press writes: a text keeps its inner distances wherever it stands. */
export function hundredths(points: number): number {
  return Math.round(points * 100) / 100
}
