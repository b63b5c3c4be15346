/** One line of a section: what it is about, and what is on record, in one or several lines; `note` explains it. */
export type Fact = { label: string; lines: string[]; note?: string }

/** A titled part of the sheet. */
export type Section = { title: string; facts: Fact[] }

/** What is printed where personal data were destroyed after their retention (UU 27/2022). */
export const DESTROYED = 'Tidak tersedia lagi: data pribadi telah dimusnahkan.'

/** A fact of one value. */
export function fact(label: string, value: string, note?: string): Fact {
  return note === undefined ? { label, lines: [value] } : { label, lines: [value], note }
}
