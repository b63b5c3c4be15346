import type { FaceName } from '#lib/certificates/typeface/load-typefaces'

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzé'
const MARKS: Record<FaceName, string> = { regular: ` "'(),-./:;·–’“”•`, bold: ` '(),-./:·–’` }

/** Where WinAnsiEncoding (ISO 32000-1 annex D.2) differs from Unicode. */
const OWN_CODES: Record<string, number> = { '–': 0x96, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95 }

/** The characters of a face that every document carries: code points in ascending order, each with its byte. */
export type Repertoire = {
  codes: ReadonlyMap<number, number>
  /** Matches a text of which every character is its own byte. */
  simple: RegExp
}

function makeRepertoire(characters: string): Repertoire {
  const sorted = [...characters].sort((one, other) => one.charCodeAt(0) - other.charCodeAt(0))
  const own = sorted.filter((character) => OWN_CODES[character] === undefined)
  return {
    codes: new Map(sorted.map((one) => [one.charCodeAt(0), OWN_CODES[one] ?? one.charCodeAt(0)])),
    simple: new RegExp(`^[${own.filter((character) => character !== '-').join('')}-]*$`),
  }
}

/**
 * What pledges, names, titles, numbers and addresses in Indonesian are written with; bold sets headings, names and
 * labels only. Few enough for a certificate of 20 kB: what is rarer goes into a font of the document's own.
 */
export const REPERTOIRES: Record<FaceName, Repertoire> = {
  regular: makeRepertoire(LETTERS + MARKS.regular),
  bold: makeRepertoire(LETTERS + MARKS.bold),
}
