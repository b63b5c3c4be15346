import type { Typeface } from '#lib/certificates/typeface/read-typeface'
import { graphemesOf, MISSING, spell } from '#lib/certificates/typeface/spell'

/** Words already measured: the words of a pledge come back on every certificate of a campaign. */
const measured = new WeakMap<Typeface, Map<string, number>>()
const MOST_WORDS = 4000

function measureUnits(face: Typeface, text: string): number {
  let units = 0
  for (const { codePoints } of spell(face, text)) {
    for (const point of codePoints) units += face.advanceOf(point === MISSING ? 0 : face.glyphOf(point))
  }
  return units
}

/** Width of a text in points at the given size, as `spell` draws it. */
export function widthOf(face: Typeface, text: string, size: number): number {
  const words = measured.get(face) ?? new Map<string, number>()
  if (words.size === 0 || words.size > MOST_WORDS) {
    words.clear()
    measured.set(face, words)
  }
  const units = words.get(text) ?? measureUnits(face, text)
  words.set(text, units)
  return (units * size) / face.unitsPerEm
}

/** A word longer than a whole line is cut between two of its characters, without a hyphen. */
function cutWord(face: Typeface, word: string, size: number, width: number): string[] {
  if (widthOf(face, word, size) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const grapheme of graphemesOf(word)) {
    if (part !== '' && widthOf(face, part + grapheme, size) > width) {
      parts.push(part)
      part = ''
    }
    part += grapheme
  }
  return [...parts, part]
}

/** Breaks a cleaned text into lines no wider than `width` points, at spaces only; an empty text gives one empty line. */
export function wrapText(face: Typeface, text: string, size: number, width: number): string[] {
  const space = widthOf(face, ' ', size)
  const lines: string[] = []
  let line = ''
  let reach = 0
  for (const word of text.split(' ').flatMap((word) => cutWord(face, word, size, width))) {
    const length = widthOf(face, word, size)
    if (line !== '' && reach + space + length > width) {
      lines.push(line)
      line = ''
    }
    reach = line === '' ? length : reach + space + length
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** The same number of lines, made as even as they can be: headings look torn otherwise. */
export function wrapEvenly(face: Typeface, text: string, size: number, width: number): string[] {
  const lines = wrapText(face, text, size, width)
  if (lines.length === 1) return lines
  const longestWord = Math.max(...text.split(' ').map((word) => widthOf(face, word, size)))
  let narrow = Math.min(width, Math.max(width / 2, longestWord))
  let wide = width
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2
    if (wrapText(face, text, size, middle).length <= lines.length) wide = middle
    else narrow = middle
  }
  return wrapText(face, text, size, wide)
}
