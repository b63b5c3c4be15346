import type { Stroke } from '#lib/signings/mark'

/** What a pen passed, as two columns of equal length; no two neighbours are equal. */
export type Trace = { x: Float64Array; y: Float64Array }

type Point = Stroke[number]

/** How a pad of 1000 units is laid on paper: its point that becomes 0, and how long a unit is there. */
export type Laying = { left: number; bottom: number; scale: number }

/** Neighbours nearer than this on the pad are evened out: they differ by the noise of its whole numbers. */
const CLOSE = 6
/** Neighbours farther apart than this leave a gap in which a curve could go astray. */
const WIDE = 12
/** How far a curve may bow out in such a gap. */
const BOW = 2

function distance(one: Point, other: Point): number {
  return Math.abs(other[0] - one[0]) + Math.abs(other[1] - one[1])
}

/** One coordinate half-way between two points, on the curve that also passes their neighbours (Catmull, Rom). */
function halfWay(before: number, from: number, to: number, after: number): number {
  const bow = (from - before - (after - to)) / 16
  return (from + to) / 2 + Math.max(-BOW, Math.min(BOW, bow))
}

/** The point in the gap before the one with this index. */
function bridge(stroke: Stroke, index: number): Point {
  const [from = [0, 0], to = from] = [stroke[index - 1], stroke[index]]
  const [before, after] = [stroke[index - 2] ?? from, stroke[index + 1] ?? to]
  return [halfWay(before[0], from[0], to[0], after[0]), halfWay(before[1], from[1], to[1], after[1])]
}

/** A point evened out between close neighbours; ends, and points of a swift stroke, stay where they are. */
function even(before: Point | undefined, point: Point, after: Point | undefined): Point {
  if (!before || !after || distance(before, point) > CLOSE || distance(point, after) > CLOSE) return point
  return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4]
}

/**
 * A stroke as it lies on paper, y upwards: without the points where the pen stood still, evened out where they are
 * close, and with a point between where they are far apart.
 */
export function traceOf(stroke: Stroke, { left, bottom, scale }: Laying): Trace {
  const x = new Float64Array(2 * stroke.length)
  const y = new Float64Array(2 * stroke.length)
  let count = 0
  const add = (point: Point) => {
    x[count] = (point[0] - left) * scale
    y[count] = (bottom - point[1]) * scale
    count += 1
  }
  stroke.forEach((point, index) => {
    const before = stroke[index - 1]
    const gap = before ? distance(before, point) : CLOSE
    if (gap === 0) return
    if (gap > WIDE) add(bridge(stroke, index))
    add(even(before, point, stroke[index + 1]))
  })
  return { x: x.subarray(0, count), y: y.subarray(0, count) }
}
