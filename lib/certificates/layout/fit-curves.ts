import {
  at,
  type Fit,
  fitOneCurve,
  norm,
  type Span,
  type Vector,
} from '#lib/certificates/layout/fit-one-curve'
import type { Trace } from '#lib/certificates/layout/trace'

/** How far a neighbour is looked for to tell a direction: a nearer one would follow the noise of the pad's numbers. */
const REACH = 4
/** The cosine of about 100 degrees: a sharper turn is a corner of the hand, not noise. */
const CORNER = -0.17
/** The squared cosine of about 60 degrees: a gentler bend between three neighbours is no corner's. */
const BEND = 0.25

/** Unit vector from one point to another. */
function direction({ x, y }: Trace, from: number, to: number): Vector {
  const [dx, dy] = [at(x, to) - at(x, from), at(y, to) - at(y, from)]
  const length = norm(dx, dy)
  return length === 0 ? { x: 1, y: 0 } : { x: dx / length, y: dy / length }
}

/** The first point `REACH` away from one, on the way to another one. */
function neighbour({ x, y }: Trace, index: number, limit: number): number {
  const step = limit < index ? -1 : 1
  let found = index
  while (found !== limit) {
    found += step
    if (norm(at(x, found) - at(x, index), at(y, found) - at(y, index)) >= REACH) break
  }
  return found
}

function fitSpan(fit: Fit, span: Span, tolerance: number, curves: number[]): void {
  const { curve, worst, square } = fitOneCurve(fit, span, tolerance)
  if (square > tolerance ** 2) divide(fit, span, worst, tolerance, curves)
  else curves.push(curve.x1, curve.y1, curve.x2, curve.y2, curve.x3, curve.y3)
}

/** Two curves in the place of one, meeting without a bend where it was farthest off, yet not too near to an end. */
function divide(fit: Fit, span: Span, worst: number, tolerance: number, curves: number[]): void {
  const { from, to } = span
  const least = Math.max(1, (to - from) >> 3)
  const middle = Math.min(to - least, Math.max(from + least, worst))
  const through = direction(fit, neighbour(fit, middle, from), neighbour(fit, middle, to))
  fitSpan(fit, { ...span, to: middle, meet: { x: -through.x, y: -through.y } }, tolerance, curves)
  fitSpan(fit, { ...span, from: middle, leave: through }, tolerance, curves)
}

/** Whether the way bends at a point at all: most do not, and need no closer look. */
function bends({ x, y }: Trace, index: number): boolean {
  const [cameX, cameY] = [at(x, index) - at(x, index - 1), at(y, index) - at(y, index - 1)]
  const [goesX, goesY] = [at(x, index + 1) - at(x, index), at(y, index + 1) - at(y, index)]
  const along = cameX * goesX + cameY * goesY
  return (
    along <= 0 || along * along < BEND * (cameX * cameX + cameY * cameY) * (goesX * goesX + goesY * goesY)
  )
}

function isCorner(trace: Trace, index: number, from: number, to: number): boolean {
  if (!bends(trace, index)) return false
  const came = direction(trace, neighbour(trace, index, from), index)
  const goes = direction(trace, index, neighbour(trace, index, to))
  return came.x * goes.x + came.y * goes.y < CORNER
}

/**
 * Smooth curves, as few as it finds, that pass every point of a trace within `tolerance`; they meet without a bend but
 * at the corners the hand made.
 * @returns six numbers for each curve: both handles and the end
 */
export function fitCurves({ x, y }: Trace, tolerance: number): number[] {
  const last = x.length - 1
  const fit: Fit = { x, y, times: new Float64Array(last + 1) }
  const curves: number[] = []
  let from = 0
  for (let to = 1; to <= last; to++) {
    if (to < last && !isCorner(fit, to, from, last)) continue
    const leave = direction(fit, from, neighbour(fit, from, to))
    const meet = direction(fit, to, neighbour(fit, to, from))
    fitSpan(fit, { from, to, leave, meet }, tolerance, curves)
    from = to
  }
  return curves
}
