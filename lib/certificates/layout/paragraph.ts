import type { Row } from '#lib/certificates/layout/flow'
import { type Ink, moved, type Part, type TextInk } from '#lib/certificates/layout/ink'
import { hundredths } from '#lib/certificates/layout/measures'
import { newMemory } from '#lib/certificates/layout/memory'
import { breakLines } from '#lib/certificates/typeface/break-lines'
import type { FaceName, Typefaces } from '#lib/certificates/typeface/load-typefaces'
import { widthOf, wrapEvenly, wrapText } from '#lib/certificates/typeface/measure'
import { cleanText } from '#lib/certificates/typeface/spell'

/** From one base line to the next, in sizes, as offices print. */
const LEADING = 1.3
/** Base line below the top of a line of the usual leading, in sizes. */
const ASCENT = 1.02
/**
 * What a space may give in a justified line, in sizes. Wider ones would read as the gap between two columns, to people
 * and to programs (`pdftotext` takes 0.7 em, a space itself is 0.28).
 */
const GIVE = { stretch: 0.42, shrink: 0.05 }
/** Where no division of a text keeps to that, the most even one is taken, and its loosest lines are left a bit short. */
const LOOSE = 2.5
/** Set texts kept: those of some campaigns in all sizes, a few megabytes. */
const MOST_TEXTS = 1000

export type Style = {
  face: FaceName
  size: number
  align: 'left' | 'centre' | 'justify'
  grey?: number
  leading?: number
}

/** Wrapped lines ready to place: inks from the upper left corner of the box, and the box's height in points. */
export type TextBox = { lines: readonly TextInk[]; lineHeight: number; height: number }

type Line = { text: string; x?: number; stretch?: number }

const boxes = newMemory<TextBox>(MOST_TEXTS)

/** Lines that fill the column, or null where a word is longer than a line. */
function justified(text: string, width: number, { face, size }: Style, faces: Typefaces): Line[] | null {
  const words = text.split(' ')
  const widths = words.map((word) => widthOf(faces[face], word, size))
  const space = widthOf(faces[face], ' ', size)
  const give = { stretch: GIVE.stretch * size, shrink: GIVE.shrink * size }
  const loose = { ...give, stretch: LOOSE * size }
  const counts = breakLines(widths, space, width, give) ?? breakLines(widths, space, width, loose)
  let start = 0
  const lines = counts?.map((count): Line => {
    const natural = widths
      .slice(start, start + count)
      .reduce((sum, length) => sum + length, space * (count - 1))
    const line = words.slice(start, start + count).join(' ')
    start += count
    const isLast = start === words.length && natural <= width
    if (isLast) return { text: line }
    return { text: line, stretch: Math.min(give.stretch, (width - natural) / (count - 1)) }
  })
  return lines ?? null
}

function setLines(text: string, width: number, style: Style, faces: Typefaces): Line[] {
  const face = faces[style.face]
  if (style.align === 'centre')
    return wrapEvenly(face, text, style.size, width).map((line) => ({
      text: line,
      x: hundredths((width - widthOf(face, line, style.size)) / 2),
    }))
  const filled = style.align === 'justify' ? justified(text, width, style, faces) : null
  return filled ?? wrapText(face, text, style.size, width).map((line) => ({ text: line }))
}

function makeBox(text: string, width: number, style: Style, faces: Typefaces): TextBox {
  const { face, size, grey = 0, leading = LEADING } = style
  const lineHeight = hundredths(size * leading)
  const first = hundredths(size * (ASCENT + (leading - LEADING) / 2))
  const lines = setLines(cleanText(text), width, style, faces).map((line, index): TextInk => {
    const y = hundredths(first + index * lineHeight)
    return { kind: 'text', x: 0, y, face, size, grey, ...line }
  })
  return { lines, lineHeight, height: lines.length * lineHeight }
}

/**
 * Sets a text in a box of the given width; a text of nothing printable gives one empty line. A text asked for again in
 * the same width and style is found, not set, so that equal texts are equal to the last digit.
 */
export function setText(text: string, width: number, style: Style, faces: Typefaces): TextBox {
  const { face, size, align, grey, leading } = style
  const key = `${face} ${size} ${align} ${grey} ${leading} ${width} ${text}`
  return boxes(faces, key, () => makeBox(text, width, style, faces))
}

export type RowOptions = {
  part: Part
  space: number
  indent?: number
  keepsNext?: boolean
  beside?: readonly Ink[]
}

/**
 * Rows of a set text, one to a line, which never leave a single line of it alone on a page. `indent` moves them to the
 * right; `beside` (a number, a label) stands at the left of the first one.
 */
export function rowsOf(box: TextBox, options: RowOptions): Row[] {
  const { part, space, indent = 0, keepsNext = false, beside = [] } = options
  const last = box.lines.length - 1
  return box.lines.map((line, index) => {
    const text = moved(line, indent, -index * box.lineHeight)
    return {
      space: index === 0 ? space : 0,
      height: box.lineHeight,
      blocks: [{ part, inks: index === 0 ? [...beside, text] : [text] }],
      keepsNext: index === last ? keepsNext : index === 0 || index === last - 1,
    }
  })
}
