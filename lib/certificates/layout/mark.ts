import { type Block, mm, moved } from '#lib/certificates/layout/ink'
import { setText, type TextBox } from '#lib/certificates/layout/paragraph'
import { type FittedMark, fitMark, PATH_UNIT } from '#lib/certificates/layout/smooth-path'
import { TYPED_NOTE } from '#lib/certificates/rules'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'
import type { DrawnMark, Mark } from '#lib/signings/mark'

/** Height of the place for a mark, drawn or typed. */
export const MARK_HEIGHT = mm(21)
/** Weight of the pen in points, the same for every mark. */
const PEN = 1.1
/** What stays free above and below a drawn mark, so that it does not touch the lines there. */
const INSET = 4.5
/** Sizes of a typed name, tried until it fits the place with its note. */
const TYPED_SIZES = [13, 11.5, 10] as const

/** A page is tried in several settings, and a head's mark stands on hundreds of pages: each is fitted once. */
const fittedMarks = new WeakMap<DrawnMark, { width: number; fitted: FittedMark }>()

function fitOnce(mark: DrawnMark, width: number): FittedMark {
  const known = fittedMarks.get(mark)
  if (known?.width === width) return known.fitted
  const fitted = fitMark(mark, { width, height: MARK_HEIGHT - 2 * INSET })
  fittedMarks.set(mark, { width, fitted })
  return fitted
}

function drawn(mark: DrawnMark, width: number, name: string): Block {
  const fitted = fitOnce(mark, Math.min(width, mm(58)) - 2 * INSET)
  return {
    part: { role: 'figure', says: `Tanda tangan ${name}` },
    inks: [
      {
        kind: 'path',
        x: (width - fitted.width) / 2,
        y: (MARK_HEIGHT + fitted.height) / 2,
        scale: PATH_UNIT,
        data: fitted.data,
        weight: PEN / PATH_UNIT,
      },
    ],
  }
}

/** The largest size at which the name takes one line, or else fits the place; the smallest where none does. */
function setTypedName(typedName: string, most: number, width: number, faces: Typefaces): TextBox {
  const set = (size: number) => setText(typedName, width, { face: 'regular', size, align: 'centre' }, faces)
  const boxes = TYPED_SIZES.map(set)
  const onOneLine = boxes.find((box) => box.lines.length === 1)
  return onOneLine ?? boxes.find((box) => box.height <= most) ?? set(TYPED_SIZES[2])
}

function typed(typedName: string, width: number, faces: Typefaces): { block: Block; height: number } {
  const note = setText(TYPED_NOTE, width, { face: 'regular', size: 7.5, align: 'centre' }, faces)
  const name = setTypedName(typedName, MARK_HEIGHT - note.height, width, faces)
  const height = Math.max(MARK_HEIGHT, name.height + note.height)
  const top = (height - name.height - note.height) / 2
  const inks = [
    ...name.lines.map((line) => moved(line, 0, top)),
    ...note.lines.map((line) => moved(line, 0, top + name.height)),
  ]
  return { block: { part: { role: 'paragraph' }, inks }, height }
}

/** A mark in the middle of a place `width` points wide; `height` is `MARK_HEIGHT` unless a typed name needs more. */
export function layOutMark(
  mark: Mark,
  width: number,
  name: string,
  faces: Typefaces,
): { block: Block; height: number } {
  if (mark.kind === 'typed') return typed(mark.typedName, width, faces)
  return { block: drawn(mark, width, name), height: MARK_HEIGHT }
}
