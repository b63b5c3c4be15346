import type { Row } from '#lib/certificates/layout/flow'
import { type Ink, mm, moved, type Part } from '#lib/certificates/layout/ink'
import { MEASURE } from '#lib/certificates/layout/measures'
import { type Style, setText } from '#lib/certificates/layout/paragraph'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

/** A column of a table, `width` in points; the columns of a table fill the measure. */
export type Column = { head: string; width: number }

const GUTTER = mm(2)
const PADDING = 2.2
export const TABLE_SIZE = 8.5
/** Of the column of numbers: five digits and a full stop stay on one line. */
export const NUMBER_WIDTH = mm(12)

/** What stands in a cell: one text, or several below one another. */
export type Cell = string | string[]

function setCell(cell: Cell, width: number, style: Style, faces: Typefaces): { inks: Ink[]; height: number } {
  let height = 0
  const inks = [cell].flat().flatMap((text) => {
    const box = setText(text, width, style, faces)
    const placed = box.lines.map((line) => moved(line, 0, height))
    height += box.height
    return placed
  })
  return { inks, height }
}

/** One row of a table with a thin rule below it; cells wrap, and the highest of them gives the height. */
export function tableRow(
  columns: readonly Column[],
  cells: readonly Cell[],
  faces: Typefaces,
  head = false,
): Row {
  const style: Style = { face: head ? 'bold' : 'regular', size: TABLE_SIZE, align: 'left', leading: 1.22 }
  let x = 0
  let height = 0
  const inks = columns.flatMap(({ width }, index): Ink[] => {
    const cell = setCell(cells[index] ?? '', width - GUTTER, style, faces)
    const placed = cell.inks.map((ink) => moved(ink, x, PADDING))
    x += width
    height = Math.max(height, cell.height)
    return placed
  })
  const bottom = height + 2 * PADDING
  const rule: Ink = {
    kind: 'rule',
    x: 0,
    y: bottom,
    length: MEASURE,
    weight: head ? 0.8 : 0.3,
    grey: head ? 0 : 0.6,
  }
  return {
    space: 0,
    height: bottom,
    blocks: [
      { part: { role: 'paragraph' }, inks },
      { part: { role: 'decor' }, inks: [rule] },
    ],
    keepsNext: head,
  }
}

/** A bold line over a part of a table, never alone at the foot of a page. */
export function tableHeading(
  text: string,
  faces: Typefaces,
  size = 10,
  part: Part = { role: 'heading' },
): Row {
  const box = setText(text, MEASURE, { face: 'bold', size, align: 'left' }, faces)
  return {
    space: size * 0.8,
    height: box.height + 2,
    blocks: [{ part, inks: [...box.lines] }],
    keepsNext: true,
  }
}
