import type { Stroke } from '#lib/signings/mark'

type Point = Stroke[number]

/**
 * At most `maxStrokes` strokes (the longest, in the order drawn) with at most `maxPoints` points together. Points are
 * left out only when there are too many, those first that lie nearest to the line through their neighbours.
 */
export function thinStrokes(strokes: readonly Stroke[], maxStrokes: number, maxPoints: number): Stroke[] {
  const kept = keepLongest(
    strokes.filter((stroke) => stroke.length > 0),
    maxStrokes,
  )
  let thinned = kept
  for (let tolerance = 0.5; countPoints(thinned) > maxPoints; tolerance *= 2) {
    thinned = kept.map((stroke) => simplify(stroke, tolerance))
  }
  return thinned
}

function keepLongest(strokes: Stroke[], most: number): Stroke[] {
  if (strokes.length <= most) return strokes
  const longest = new Set([...strokes].sort((a, b) => b.length - a.length).slice(0, most))
  return strokes.filter((stroke) => longest.has(stroke))
}

function countPoints(strokes: readonly Stroke[]): number {
  return strokes.reduce((sum, stroke) => sum + stroke.length, 0)
}

/** Ramer–Douglas–Peucker with a stack of its own, since a long stroke would exhaust the call stack. */
function simplify(stroke: Stroke, tolerance: number): Stroke {
  const keep = new Set([0, stroke.length - 1])
  const spans: [from: number, to: number][] = [[0, stroke.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    const farthest = findFarthest(stroke, from, to)
    if (farthest.distance <= tolerance) continue
    keep.add(farthest.index)
    spans.push([from, farthest.index], [farthest.index, to])
  }
  return stroke.filter((_, index) => keep.has(index))
}

function findFarthest(stroke: Stroke, from: number, to: number): { index: number; distance: number } {
  const start = stroke[from]
  const end = stroke[to]
  let farthest = { index: from, distance: 0 }
  if (!start || !end) return farthest
  for (const [offset, point] of stroke.slice(from + 1, to).entries()) {
    const distance = distanceToSegment(point, start, end)
    if (distance > farthest.distance) farthest = { index: from + 1 + offset, distance }
  }
  return farthest
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2
  const along = squared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared
  const t = Math.min(Math.max(along, 0), 1)
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
}
