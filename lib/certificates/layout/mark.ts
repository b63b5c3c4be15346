import { type Block, mm, moved } from '#lib/certificates/layout/ink'
import { setText } from '#lib/certificates/layout/paragraph'
import { fitMark, PATH_UNIT } from '#lib/certificates/layout/smooth-path'
import { TYPED_NOTE } from '#lib/certificates/rules'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'
import type { DrawnMark, Mark } from '#lib/signings/mark'

/** Height of the place for a mark, drawn or typed. */
export const MARK_HEIGHT = mm(21)
/** Weight of the pen in points, the same for every mark. */
const PEN = 1.1
const INSET = 3

function drawn(mark: DrawnMark, width: number, name: string): Block {
  const fitted = fitMark(mark, {
    width: Math.min(width, mm(58)) - 2 * INSET,
    height: MARK_HEIGHT - 2 * INSET,
  })
  return {
    part: { role: 'figure', says: `Tanda tangan ${name}` },
    inks: [
      {
        kind: 'path',
        x: (width - fitted.width) / 2,
        y: (MARK_HEIGHT + fitted.height) / 2,
        scale: PATH_UNIT,
        data: fitted.data,
        paint: { mode: 'stroke', weight: PEN / PATH_UNIT },
      },
    ],
  }
}

function typed(typedName: string, width: number, faces: Typefaces): Block {
  const name = setText(typedName, width, { face: 'regular', size: 13, align: 'centre' }, faces)
  const note = setText(TYPED_NOTE, width, { face: 'regular', size: 7.5, align: 'centre' }, faces)
  const top = Math.max(0, (MARK_HEIGHT - name.height - note.height) / 2)
  return {
    part: { role: 'paragraph' },
    inks: [
      ...name.lines.map((line) => moved(line, 0, top)),
      ...note.lines.map((line) => moved(line, 0, top + name.height)),
    ],
  }
}

/** A mark in the middle of a place `width` points wide; `height` is `MARK_HEIGHT` unless a typed name needs more. */
export function layOutMark(
  mark: Mark,
  width: number,
  name: string,
  faces: Typefaces,
): { block: Block; height: number } {
  if (mark.kind === 'drawn') return { block: drawn(mark, width, name), height: MARK_HEIGHT }
  const block = typed(mark.typedName, width, faces)
  const lowest = Math.max(...block.inks.map((ink) => ink.y))
  return { block, height: Math.max(MARK_HEIGHT, lowest + 4) }
}
