import { caseTitle, isFrontTitle } from '#lib/rosters/rules/academic-titles'

/** Written small inside a name: "son of", "daughter of". */
const SMALL_WORDS = new Set(['BIN', 'BINTI'])
const ROMAN = /^(II|III|IV|VI|VII|VIII)$/

/** Names are letters with dots, commas, apostrophes, hyphens; anything else may be markup or a formula. */
const NAME_CHARACTERS = /^[\p{Lu}\p{M}\s.,'’‘`´/-]+$/u

function caseWord(word: string, index: number): string {
  if (index > 0 && SMALL_WORDS.has(word)) return word.toLowerCase()
  if (index > 0 && ROMAN.test(word)) return word
  if (isFrontTitle(word)) return caseTitle(word)
  // A letter is large at the start, after a dot or a hyphen, and after D' (D'Costa); after any other
  // apostrophe it is small: Nuru'ain, Syafi'i, A'an.
  return word.toLowerCase().replace(/(^d['’]|^|[.\-/])(\p{L})/gu, (_, before: string, letter: string) => {
    return before.toUpperCase() + letter.toUpperCase()
  })
}

/**
 * A name that SIASN prints in capitals ("I GUSTI NGURAH", "SYAFI'I BIN MA'RUF") in title case. A name with
 * any small letter is as its bearer writes it and stays; so does text that is no name at all.
 */
export function titleCaseName(name: string): string {
  if (!NAME_CHARACTERS.test(name)) return name
  return name.split(' ').map(caseWord).join(' ')
}
