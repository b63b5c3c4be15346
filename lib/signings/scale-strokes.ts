import type { DrawnMark, Stroke } from '#lib/signings/mark'
import { CANVAS_WIDTH, MAX_POINTS, MAX_STROKES } from '#lib/signings/mark-rules'
import { thinStrokes } from '#lib/signings/thin-strokes'

/** A point as a pad on the screen knows it, in CSS pixels of that pad. */
export type PadPoint = { x: number; y: number }

/** Height of the pad divided by its width. Fixed, so that turning the phone scales strokes and never bends them. */
export const PAD_ASPECT = 0.5

/**
 * What the hand left on a pad `padWidth` CSS pixels wide, as one stroke of a mark: integers on the 1000-wide canvas,
 * inside it, without repeated points. Empty when there was nothing.
 */
export function toStroke(points: readonly PadPoint[], padWidth: number): Stroke {
  const stroke: Stroke = []
  for (const point of points) {
    const x = within(Math.round((point.x / padWidth) * CANVAS_WIDTH), CANVAS_WIDTH)
    const y = within(Math.round((point.y / padWidth) * CANVAS_WIDTH), CANVAS_WIDTH * PAD_ASPECT)
    const last = stroke.at(-1)
    if (!last || last[0] !== x || last[1] !== y) stroke.push([x, y])
  }
  return stroke
}

/** The same stroke in CSS pixels of a pad of another width. */
export function fromStroke(stroke: Stroke, padWidth: number): PadPoint[] {
  return stroke.map(([x, y]) => ({ x: (x / CANVAS_WIDTH) * padWidth, y: (y / CANVAS_WIDTH) * padWidth }))
}

/** The strokes as a mark that keeps the limits of what may be sent; null when nothing was drawn. */
export function toMark(strokes: readonly Stroke[]): DrawnMark | null {
  const kept = thinStrokes(strokes, MAX_STROKES, MAX_POINTS)
  return kept.length === 0 ? null : { kind: 'drawn', aspect: PAD_ASPECT, strokes: kept }
}

function within(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max)
}
