import type { Row } from '#lib/certificates/layout/flow'
import { type Ink, moved, type Part, type TextInk } from '#lib/certificates/layout/ink'
import { breakLines } from '#lib/certificates/typeface/break-lines'
import type { FaceName, Typefaces } from '#lib/certificates/typeface/load-typefaces'
import { widthOf, wrapEvenly, wrapText } from '#lib/certificates/typeface/measure'
import { cleanText } from '#lib/certificates/typeface/spell'

/** From one base line to the next, in sizes, as offices print. */
const LEADING = 1.3
/** Base line below the top of a line of the usual leading, in sizes. */
const ASCENT = 1.02
/** What a space may give in a justified line, in sizes; more would read as a gap, to people and to programs. */
const STRETCH = 0.5
const SHRINK = 0.04

export type Style = {
  face: FaceName
  size: number
  align: 'left' | 'centre' | 'justify'
  grey?: number
  leading?: number
}

/** Wrapped lines ready to place: inks from the upper left corner of the box, and the box's height in points. */
export type TextBox = { lines: TextInk[]; lineHeight: number; height: number }

type Line = { text: string; x?: number; stretch?: number }

/** Lines that fill the column, or null where some line would need spaces too wide: then none is filled. */
function justified(text: string, width: number, { face, size }: Style, faces: Typefaces): Line[] | null {
  const words = text.split(' ')
  const widths = words.map((word) => widthOf(faces[face], word, size))
  const space = widthOf(faces[face], ' ', size)
  const counts = breakLines(widths, space, width, { stretch: STRETCH * size, shrink: SHRINK * size })
  let start = 0
  return (counts ?? []).map((count): Line => {
    const natural = widths
      .slice(start, start + count)
      .reduce((sum, length) => sum + length, space * (count - 1))
    const line = words.slice(start, start + count).join(' ')
    start += count
    const isLast = start === words.length && natural <= width
    return isLast ? { text: line } : { text: line, stretch: (width - natural) / (count - 1) }
  })
}

function setLines(text: string, width: number, style: Style, faces: Typefaces): Line[] {
  const face = faces[style.face]
  if (style.align === 'centre')
    return wrapEvenly(face, text, style.size, width).map((line) => ({
      text: line,
      x: (width - widthOf(face, line, style.size)) / 2,
    }))
  const filled = style.align === 'justify' ? justified(text, width, style, faces) : null
  return filled?.length ? filled : wrapText(face, text, style.size, width).map((line) => ({ text: line }))
}

/** Sets a text in a box of the given width; a text of nothing printable gives one empty line. */
export function setText(text: string, width: number, style: Style, faces: Typefaces): TextBox {
  const { face, size, grey = 0, leading = LEADING } = style
  const lineHeight = size * leading
  const first = size * (ASCENT + (leading - LEADING) / 2)
  const lines = setLines(cleanText(text), width, style, faces).map(
    (line, index): TextInk => ({
      kind: 'text',
      x: 0,
      y: first + index * lineHeight,
      face,
      size,
      grey,
      ...line,
    }),
  )
  return { lines, lineHeight, height: lines.length * lineHeight }
}

export type RowOptions = { part: Part; space: number; indent?: number; keepsNext?: boolean; beside?: Ink[] }

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
