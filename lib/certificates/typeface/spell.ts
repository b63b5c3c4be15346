import type { Typeface } from '#lib/certificates/typeface/read-typeface'

/** Stands for a character the face lacks; it is drawn as the face's own empty box. */
export const MISSING = -1

/** A stretch of text in drawing order; `says` is what it means where the glyphs alone would not tell. */
export type Piece = { codePoints: number[]; says: string | null }

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u
const HEBREW_OR_ARABIC = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]+'
/** Words from right to left, with the spaces and points between two of them. */
const RIGHT_TO_LEFT = new RegExp(`(${HEBREW_OR_ARABIC}(?:[^\\p{L}\\p{N}]+${HEBREW_OR_ARABIC})*)`, 'u')
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/** One line of printable text: composed (NFC), well formed, every white space or control a single space. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** The user-perceived characters of a text, so that nothing is cut inside one. */
export function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0)
}

/** Latin, Greek, Cyrillic and the dashes and quotes of print: one glyph each, from left to right. */
function isPlain(codePoint: number): boolean {
  return (codePoint < 0x590 && codePoint !== 0xad) || (codePoint >= 0x2010 && codePoint <= 0x2027)
}

function spellGrapheme(face: Typeface, grapheme: string): Piece | null {
  const drawn = codePointsOf(grapheme).filter((point) => !IGNORABLE.test(String.fromCodePoint(point)))
  if (drawn.length === 0) return null
  if (drawn.some((point) => face.glyphOf(point) === 0)) return { codePoints: [MISSING], says: grapheme }
  return { codePoints: drawn, says: null }
}

/** Right-to-left words are drawn from their end, one character after another, which is the order readers expect. */
function spellRightToLeft(face: Typeface, run: string): Piece[] {
  return graphemesOf(run)
    .reverse()
    .map((grapheme) => spellGrapheme(face, grapheme))
    .filter((piece) => piece !== null)
}

function spellLeftToRight(face: Typeface, run: string): Piece[] {
  const pieces: Piece[] = []
  for (const grapheme of graphemesOf(run)) {
    const piece = spellGrapheme(face, grapheme)
    const last = pieces.at(-1)
    if (piece && last && last.says === null && piece.says === null) last.codePoints.push(...piece.codePoints)
    else if (piece) pieces.push(piece)
  }
  return pieces
}

/**
 * How a face draws a text: usually one plain piece. What the face lacks becomes a visible box that still says the
 * character, invisible characters are dropped, right-to-left words are turned round.
 */
export function spell(face: Typeface, text: string): Piece[] {
  const codePoints = codePointsOf(text)
  if (codePoints.every((point) => isPlain(point) && face.glyphOf(point) !== 0))
    return [{ codePoints, says: null }]
  return text
    .split(RIGHT_TO_LEFT)
    .filter((run) => run !== '')
    .flatMap((run) => (RIGHT_TO_LEFT.test(run) ? spellRightToLeft(face, run) : spellLeftToRight(face, run)))
}
