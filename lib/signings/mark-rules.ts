import type { DrawnMark, Mark } from '#lib/signings/mark'
import { isOwnName } from '#lib/signings/typed-name-rules'

/** Limits of a drawn mark (DESIGN, "Strokes"). The same rules run in the browser and at the desk. */
export const CANVAS_WIDTH = 1000
export const MAX_STROKES = 200
export const MAX_POINTS = 4000
const MIN_PATH_SHARE = 0.15
const MIN_BOX_WIDTH_SHARE = 0.08
const MIN_BOX_HEIGHT_SHARE = 0.04
const MIN_DEVIATION_SHARE = 0.01

export type MarkRefusal =
  | 'mark_empty'
  | 'mark_too_long'
  | 'mark_outside'
  | 'mark_too_small'
  | 'mark_straight'
  | 'mark_name_missing'
  | 'mark_name_differs'

export type MarkVerdict = { ok: true } | { ok: false; reason: MarkRefusal }

type Point = readonly [number, number]

const accepted: MarkVerdict = { ok: true }

function refused(reason: MarkRefusal): MarkVerdict {
  return { ok: false, reason }
}

/** Whether a mark may be somebody's: drawn by a hand, or the own full name typed (`ownName` as on the roster). */
export function decideMark(mark: Mark, ownName: string): MarkVerdict {
  if (mark.kind === 'typed') return decideTypedName(mark.typedName, ownName)
  const points = mark.strokes.flat()
  if (points.length === 0) return refused('mark_empty')
  if (mark.strokes.length > MAX_STROKES || points.length > MAX_POINTS) return refused('mark_too_long')
  if (points.some((point) => !isInside(point, mark))) return refused('mark_outside')
  const length = mark.strokes.reduce((sum, stroke) => sum + pathLength(stroke), 0)
  if (length < MIN_PATH_SHARE * CANVAS_WIDTH || !isBoxLargeEnough(points)) return refused('mark_too_small')
  return deviation(points) < MIN_DEVIATION_SHARE * CANVAS_WIDTH ? refused('mark_straight') : accepted
}

function decideTypedName(typedName: string, ownName: string): MarkVerdict {
  if (!typedName.trim()) return refused('mark_name_missing')
  return isOwnName(typedName, ownName) ? accepted : refused('mark_name_differs')
}

function isInside([x, y]: Point, mark: DrawnMark): boolean {
  const height = CANVAS_WIDTH * mark.aspect
  return Number.isInteger(x) && Number.isInteger(y) && x >= 0 && x <= CANVAS_WIDTH && y >= 0 && y <= height
}

function pathLength(stroke: readonly Point[]): number {
  let length = 0
  let previous = stroke[0]
  for (const point of stroke) {
    if (previous) length += Math.hypot(point[0] - previous[0], point[1] - previous[1])
    previous = point
  }
  return length
}

function isBoxLargeEnough(points: readonly Point[]): boolean {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const width = Math.max(...xs) - Math.min(...xs)
  const height = Math.max(...ys) - Math.min(...ys)
  return width >= MIN_BOX_WIDTH_SHARE * CANVAS_WIDTH && height >= MIN_BOX_HEIGHT_SHARE * CANVAS_WIDTH
}

/** Largest distance of any point from the best straight line through all of them (total least squares). */
function deviation(points: readonly Point[]): number {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length
  let xx = 0
  let yy = 0
  let xy = 0
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
    xy += (x - meanX) * (y - meanY)
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const distances = points.map(([x, y]) =>
    Math.abs((y - meanY) * Math.cos(angle) - (x - meanX) * Math.sin(angle)),
  )
  return Math.max(...distances)
}
