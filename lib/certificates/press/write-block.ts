import {
  type BitmapInk,
  type Block,
  type Ink,
  PAGE,
  type PathInk,
  type RuleInk,
  type TextInk,
} from '#lib/certificates/layout/ink'
import { points } from '#lib/certificates/press/syntax'
import { type Ribbon, writeLines } from '#lib/certificates/press/write-text'

/**
 * The operators of a block and the place, in points from the lower left of the page, that they are relative to. Those
 * of a `text` stand inside a text object, those of an `art` inside a saved graphics state.
 */
export type Fragment = { kind: 'text' | 'art'; x: number; y: number; body: string }

type Place = { x: number; y: number }

function isStraight(ink: Ink): ink is TextInk {
  return ink.kind === 'text' && !ink.turn
}

/** A space in which the unit square is so large and stands there. */
function spaceOf(width: number, height: number, x: number, y: number): string {
  return `${Number(width.toFixed(5))} 0 0 ${Number(height.toFixed(5))} ${points(x)} ${points(y)} cm`
}

function writePath({ scale, data, weight }: PathInk, x: number, y: number): string {
  return `${spaceOf(scale, scale, x, y)} 0 G ${points(weight)} w 1 J 1 j ${data} S`
}

function writeTurned(ink: TextInk, x: number, y: number, ribbon: Ribbon): string {
  const angle = ((ink.turn ?? 0) * Math.PI) / 180
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  const matrix = [cosine, sine, -sine, cosine].map((value) => Number(value.toFixed(4))).join(' ')
  return `BT ${matrix} ${points(x)} ${points(y)} Tm${writeLines([ink], ink, ribbon)} ET`
}

/** Black modules of a stencil that is painted in black (ISO 32000-1 §8.9.6.2), each as large as it needs to be. */
function writeBitmap({ size, side, rows }: BitmapInk, x: number, y: number): string {
  return `${spaceOf(side, side, x, y - side)} 0 g BI/IM true/W ${size}/H ${size}/D[1 0]/F/AHx ID ${rows}>EI`
}

function writeRule({ length, weight, grey }: RuleInk, x: number, y: number): string {
  const line = `${points(x)} ${points(y)} m ${points(x + length)} ${points(y)} l S`
  return `${points(grey)} G ${points(weight)} w ${line}`
}

/** One ink relative to a place on the page (from above, as inks are); it may leave the graphics state changed. */
function writeInk(ink: Ink, origin: Place, ribbon: Ribbon): string {
  const [x, y] = [ink.x - origin.x, origin.y - ink.y]
  if (ink.kind === 'text') return writeTurned(ink, x, y, ribbon)
  if (ink.kind === 'path') return writePath(ink, x, y)
  if (ink.kind === 'bitmap') return writeBitmap(ink, x, y)
  if (ink.kind === 'rule') return writeRule(ink, x, y)
  return `${spaceOf(ink.width, ink.height, x, y - ink.height)}/${ink.name} Do`
}

/** Turns a block into operators that are the same wherever on a page it stands; null when there is nothing in it. */
export function writeBlock({ inks }: Block, ribbon: Ribbon): Fragment | null {
  const [first] = inks
  if (!first) return null
  const place = { x: first.x, y: PAGE.height - first.y }
  if (inks.every(isStraight)) return { kind: 'text', ...place, body: writeLines(inks, first, ribbon) }
  const drawn = inks.map((ink) => writeInk(ink, first, ribbon))
  return { kind: 'art', ...place, body: drawn.length === 1 ? drawn.join('') : `q ${drawn.join(' Q\nq ')} Q` }
}
