import type { CertificateContent, CertificateWitness } from '#lib/certificates/content'
import type { Row } from '#lib/certificates/layout/flow'
import { type Block, mm, moved, type Part } from '#lib/certificates/layout/ink'
import { layOutMark } from '#lib/certificates/layout/mark'
import { hundredths, MEASURE } from '#lib/certificates/layout/measures'
import { setText, type TextBox } from '#lib/certificates/layout/paragraph'
import { setPersonName } from '#lib/certificates/layout/person-name'
import {
  issuedLine,
  numberLine,
  SIGNER_CAPTION,
  witnessCaption,
  witnessedLine,
  witnessTitle,
} from '#lib/certificates/rules'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'
import type { Mark } from '#lib/signings/mark'

const GAP = mm(5)
const WIDTH = hundredths((MEASURE - GAP) / 2)
const LEADING = 1.2

/** One signatory's column: lines above the mark, the mark, lines below it. */
type Column = { above: TextBox[]; mark: { block: Block; height: number }; below: TextBox[] }
type Lines = { above: string[]; name: string; below: string[]; note: string | null; mark: Mark }

function column(lines: Lines, size: number, faces: Typefaces): Column {
  const style = { face: 'regular', size, align: 'centre', leading: LEADING } as const
  const set = (text: string) => setText(text, WIDTH, style, faces)
  const note = lines.note ? [setText(lines.note, WIDTH, { ...style, size: 8 }, faces)] : []
  return {
    above: lines.above.map(set),
    mark: layOutMark(lines.mark, WIDTH, lines.name, faces),
    below: [
      ...setPersonName(lines.name, WIDTH, { ...style, face: 'bold' }, faces),
      ...lines.below.map(set),
      ...note,
    ],
  }
}

function heightOf(boxes: readonly TextBox[]): number {
  return boxes.reduce((sum, box) => sum + box.height, 0)
}

function stack(boxes: readonly TextBox[], x: number, top: number): Block['inks'] {
  let y = top
  return boxes.flatMap((box) => {
    const inks = box.lines.map((line) => moved(line, x, y))
    y += box.height
    return inks
  })
}

/** Both marks stand on one line, whatever stands above them. */
function place(one: Column, x: number, markTop: number, markHeight: number): Block[] {
  const part: Part = { role: 'paragraph' }
  const { block, height } = one.mark
  return [
    { part, inks: stack(one.above, x, markTop - heightOf(one.above)) },
    { part: block.part, inks: block.inks.map((ink) => moved(ink, x, markTop + (markHeight - height) / 2)) },
    { part: { role: 'paragraph' }, inks: stack(one.below, x, markTop + markHeight) },
  ]
}

function witnessLines(witness: CertificateWitness, content: CertificateContent): Lines {
  return {
    above: [witnessCaption(witness.kind), witnessTitle(witness)],
    name: witness.name,
    below: [...(witness.rank ? [witness.rank] : []), ...(witness.number ? [`NIP ${witness.number}`] : [])],
    note: witnessedLine(content),
    mark: witness.mark,
  }
}

/** City and date, the person's mark at right and the witness's at left; never divided by a page break. */
export function signatures(content: CertificateContent, size: number, faces: Typefaces): Row {
  const { signer, witness, mark } = content
  const above = [issuedLine(content), SIGNER_CAPTION]
  const below = [numberLine(signer)]
  const right = column({ above, name: signer.name, below, note: null, mark }, size, faces)
  const left = witness ? column(witnessLines(witness, content), size, faces) : null
  const columns = left ? [left, right] : [right]
  const markTop = Math.max(...columns.map((one) => heightOf(one.above)))
  const markHeight = Math.max(...columns.map((one) => one.mark.height))
  return {
    space: size,
    height: markTop + markHeight + Math.max(...columns.map((one) => heightOf(one.below))),
    blocks: [
      ...(left ? place(left, 0, markTop, markHeight) : []),
      ...place(right, hundredths(MEASURE - WIDTH), markTop, markHeight),
    ],
    keepsNext: false,
  }
}
