import type { FaceName } from '#lib/certificates/typeface/load-typefaces'

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const

/** Millimetres to points. */
export function mm(length: number): number {
  return (length * 72) / 25.4
}

/** 0 is black, 1 is paper. */
export type Grey = number

/**
 * What is printed, in points from the left and from the top of its parent. `y` of a text is its base line; `stretch`
 * is added to every space (justified lines); `turn` is in degrees, counter-clockwise; a `silent` text is seen, but not
 * read aloud, searched or copied.
 */
export type TextInk = {
  kind: 'text'
  x: number
  y: number
  text: string
  face: FaceName
  size: number
  grey: Grey
  stretch?: number
  turn?: number
  silent?: boolean
}

/** A horizontal rule; `y` is its middle. */
export type RuleInk = { kind: 'rule'; x: number; y: number; length: number; weight: number; grey: Grey }

/**
 * Strokes of a pen in a space of their own: `data` are path operators in integers, `scale` points to each of their
 * units, `weight` the pen's in units.
 */
export type PathInk = { kind: 'path'; x: number; y: number; scale: number; data: string; weight: number }

/** A picture by the name it was given to the press under; `x`, `y` is its upper left corner. */
export type ImageInk = { kind: 'image'; x: number; y: number; width: number; height: number; name: string }

/**
 * A square of black and clear modules, `size` in a row; `x`, `y` is its upper left corner, `side` its length in points.
 * `rows` holds one bit to a module, 1 for black, each row filled up to whole bytes, in hex.
 */
export type BitmapInk = { kind: 'bitmap'; x: number; y: number; side: number; size: number; rows: string }

export type Ink = TextInk | RuleInk | PathInk | ImageInk | BitmapInk

/** What a part of a page is for a reader who cannot see it; `decor` is skipped (PDF artifact). */
export type Part = { role: 'title' | 'heading' | 'paragraph' | 'decor' } | { role: 'figure'; says: string }

/** Inks of one part at their place on the sheet. A part that goes on over a page break has one block on each sheet. */
export type Block = { part: Part; inks: Ink[] }

/** One printed page. */
export type Sheet = { blocks: Block[] }

/** The same ink elsewhere. */
export function moved(ink: Ink, right: number, down: number): Ink {
  return { ...ink, x: ink.x + right, y: ink.y + down }
}
