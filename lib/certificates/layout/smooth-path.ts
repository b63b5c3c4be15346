import type { DrawnMark, Stroke } from '#lib/signings/mark'

type Point = [x: number, y: number]

/** Path operators work in fifths of a point (0.07 mm), so that integers are exact enough and short. */
export const PATH_UNIT = 0.2
/** Points nearer to the drawn line than this (in path units) are noise of the pad's whole numbers: bytes, not line. */
const TOLERANCE = 1

function distanceToChord([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length === 0) return Math.hypot(x - x1, y - y1)
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length
}

/** Drops the points a straight line would pass anyway (Ramer, Douglas, Peucker), without recursion. */
function thinOut(points: readonly Point[]): Point[] {
  const keep = new Set([0, points.length - 1])
  const spans: [number, number][] = [[0, points.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    const [first, last] = [points[from], points[to]]
    let farthest = { index: -1, distance: TOLERANCE }
    for (let index = from + 1; index < to; index++) {
      const point = points[index]
      const distance = point && first && last ? distanceToChord(point, first, last) : 0
      if (distance > farthest.distance) farthest = { index, distance }
    }
    if (farthest.index < 0) continue
    keep.add(farthest.index)
    spans.push([from, farthest.index], [farthest.index, to])
  }
  return points.filter((_, index) => keep.has(index))
}

function withoutRepeats(points: readonly Point[]): Point[] {
  return points.filter(([x, y], index) => x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1])
}

/** A Catmull-Rom spline through the points, as the cubic Bézier curves of PDF. A single point becomes a dot. */
function curve(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0]
  const [startX, startY] = at(0)
  const operators = [`${startX} ${startY} m`]
  if (points.length === 1) operators.push(`${startX} ${startY} l`)
  for (let index = 0; index + 1 < points.length; index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const handles = [
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6,
    ].map(Math.round)
    operators.push(`${handles.join(' ')} ${to[0]} ${to[1]} c`)
  }
  return operators.join('\n')
}

type Extent = { left: number; top: number; width: number; height: number }

function extentOf(strokes: readonly Stroke[]): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of strokes.flat()) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return Number.isFinite(left)
    ? { left, top, width: right - left, height: bottom - top }
    : { left: 0, top: 0, width: 0, height: 0 }
}

/** A mark fitted to a box: operators in `PATH_UNIT`s with y upwards from the lower edge, and its size in points. */
export type FittedMark = { data: string; width: number; height: number }

/**
 * Fits what was drawn (not the empty pad around it) into a box of points, its aspect kept. A small drawing grows to at
 * most 2.5 times the size it would have with the whole pad in the box.
 */
export function fitMark(mark: DrawnMark, box: { width: number; height: number }): FittedMark {
  const extent = extentOf(mark.strokes)
  const whole = Math.min(box.width / 1000, box.height / (1000 * mark.aspect))
  const scale = Math.min(
    2.5 * whole,
    extent.width > 0 ? box.width / extent.width : Infinity,
    extent.height > 0 ? box.height / extent.height : Infinity,
  )
  const place = ([x, y]: Point): Point => [
    Math.round(((x - extent.left) * scale) / PATH_UNIT),
    Math.round(((extent.top + extent.height - y) * scale) / PATH_UNIT),
  ]
  const paths = mark.strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => curve(thinOut(withoutRepeats(stroke.map(place)))))
  return { data: paths.join('\n'), width: extent.width * scale, height: extent.height * scale }
}
