import type { Fact, Section } from '#lib/certificates/evidence-sheet/section'
import type { Row } from '#lib/certificates/layout/flow'
import { type Ink, mm, moved, type Part } from '#lib/certificates/layout/ink'
import { MEASURE } from '#lib/certificates/layout/measures'
import { rowsOf, type Style, setText, type TextBox } from '#lib/certificates/layout/paragraph'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

export const SHEET_SIZE = 10
export const LABELS = mm(46)
const INDENT = LABELS + mm(4)
const NOTE: Style = { face: 'regular', size: 8.5, align: 'left', grey: 0.3 }
export const VALUE: Style = { face: 'regular', size: SHEET_SIZE, align: 'left' }

/** Labels are short: each takes one line, so that no label ever reaches into the next fact. */
function setLabel(label: string, faces: Typefaces): Ink[] {
  const colon = setText(':', mm(3), VALUE, faces).lines.map((line) => moved(line, LABELS, 0))
  return [...setText(label, LABELS, VALUE, faces).lines, ...colon]
}

/** One fact: its label at left, its lines and its note at right; neither a label nor a note stands alone on a page. */
function factRows({ label, lines, note }: Fact, space: number, faces: Typefaces): Row[] {
  const part: Part = { role: 'paragraph' }
  const boxes: TextBox[] = lines.map((line) => setText(line, MEASURE - INDENT, VALUE, faces))
  if (note !== undefined) boxes.push(setText(note, MEASURE - INDENT, NOTE, faces))
  return boxes.flatMap((box, index) =>
    rowsOf(box, {
      part,
      space: index === 0 ? space : 0,
      indent: INDENT,
      keepsNext: index < boxes.length - 1,
      ...(index === 0 ? { beside: setLabel(label, faces) } : {}),
    }),
  )
}

/** A section: its title, never alone at the foot of a page, and its facts. */
export function sectionRows(section: Section, faces: Typefaces): Row[] {
  const style: Style = { face: 'bold', size: SHEET_SIZE + 0.5, align: 'left' }
  const title = setText(section.title, MEASURE, style, faces)
  return [
    ...rowsOf(title, { part: { role: 'heading' }, space: SHEET_SIZE * 1.1, keepsNext: true }),
    ...section.facts.flatMap((one) => factRows(one, SHEET_SIZE * 0.22, faces)),
  ]
}
