import type { TextInk } from '#lib/certificates/layout/ink'
import type { GlyphSlots } from '#lib/certificates/press/glyph-slots'
import { hex16, utf16Hex } from '#lib/certificates/press/hex'
import { escapeLiteral, points } from '#lib/certificates/press/syntax'
import type { FaceName, Typefaces } from '#lib/certificates/typeface/load-typefaces'
import { REPERTOIRES } from '#lib/certificates/typeface/repertoire'
import { spell } from '#lib/certificates/typeface/spell'

/** What the press holds for a document: its faces and the rarer characters used of each so far. */
export type Ribbon = { faces: Typefaces; rare: Record<FaceName, GlyphSlots> }

/** The names pages know the fonts by. */
export const FONT_NAMES: Record<FaceName, { common: string; rare: string }> = {
  regular: { common: 'R', rare: 'S' },
  bold: { common: 'B', rare: 'C' },
}

/** Selects the common font of a text's face at its size; every text begins and ends with it. */
function selectFont({ face, size }: TextInk, kind: 'common' | 'rare' = 'common'): string {
  return `/${FONT_NAMES[face][kind]} ${size} Tf`
}

/** Runs of characters that are all in the common font, or all not. */
function runsOf(codePoints: readonly number[], isCommon: (point: number) => boolean): number[][] {
  const runs: number[][] = []
  codePoints.forEach((point, index) => {
    const before = codePoints[index - 1]
    const last = runs.at(-1)
    if (last && before !== undefined && isCommon(before) === isCommon(point)) last.push(point)
    else runs.push([point])
  })
  return runs
}

/** Shows glyphs of the common font by their bytes, others by their number in the document's own. */
function showGlyphs(codePoints: readonly number[], ink: TextInk, slots: GlyphSlots): string {
  const { codes } = REPERTOIRES[ink.face]
  return runsOf(codePoints, (point) => codes.has(point))
    .map((run) => {
      const bytes = run.map((point) => codes.get(point) ?? 0)
      if (codes.has(run[0] ?? 0)) return `(${escapeLiteral(String.fromCharCode(...bytes))})Tj`
      const glyphs = run.map((point) => hex16(slots.slotOf(point))).join('')
      return `${selectFont(ink, 'rare')}<${glyphs}>Tj${selectFont(ink)}`
    })
    .join('')
}

/** The operators that show a text in the manner of an ink where the text position is. */
function showText(text: string, ink: TextInk, { faces, rare }: Ribbon): string {
  if (REPERTOIRES[ink.face].simple.test(text)) return `(${escapeLiteral(text)})Tj`
  return spell(faces[ink.face], text)
    .map(({ codePoints, says }) => {
      const shown = showGlyphs(codePoints, ink, rare[ink.face])
      return says === null ? shown : `/Span<</ActualText<feff${utf16Hex(says)}>>>BDC ${shown} EMC `
    })
    .join('')
}

type Pen = { font: string; grey: number; stretch: number; x: number; y: number }

/** Hundredths of a point, so that differences of places add up exactly. */
function hundredths(value: number): number {
  return Math.round(value * 100)
}

/** What a text needs changed before it is shown; `x`, `y` in hundredths from the block's origin. */
function changePen({ grey, stretch = 0 }: TextInk, font: string, x: number, y: number, pen: Pen): string {
  let change = font === pen.font ? '' : font
  if (grey !== pen.grey) change += ` ${points(grey)} g`
  if (stretch !== pen.stretch) change += ` ${points(stretch)} Tw`
  if (x !== pen.x || y !== pen.y) change += ` ${(x - pen.x) / 100} ${(pen.y - y) / 100} Td`
  pen.font = font
  pen.grey = grey
  pen.stretch = stretch
  pen.x = x
  pen.y = y
  return change
}

/**
 * The operators of texts that are not turned, for the inside of a text object whose position is their `origin`
 * (in points from above, as the inks). They set all they depend on, and leave no word spacing behind.
 */
export function writeLines(
  inks: readonly TextInk[],
  origin: { x: number; y: number },
  ribbon: Ribbon,
): string {
  const pen: Pen = { font: '', grey: -1, stretch: 0, x: 0, y: 0 }
  let lines = ''
  for (const [index, ink] of inks.entries()) {
    const [x, y] = [hundredths(ink.x - origin.x), hundredths(ink.y - origin.y)]
    // Who reads by the structure sees no places: a space has to part this line from the next (ISO 32000-1 §14.8.2.5).
    const shown = showText(index < inks.length - 1 ? `${ink.text} ` : ink.text, ink, ribbon)
    lines += changePen(ink, selectFont(ink), x, y, pen)
    lines += ink.silent ? `/Span<</ActualText<feff>>>BDC ${shown} EMC ` : shown
  }
  return pen.stretch === 0 ? lines : `${lines} 0 Tw`
}
