/** A direction or a way, in the units of a trace. */
export type Vector = { x: number; y: number }

/** A stretch of a trace, by the indices of its ends, and the unit directions in which they are left inwards. */
export type Span = { from: number; to: number; leave: Vector; meet: Vector }

/** A trace on its way to curves; `times` has room for the place of each of its points on the curve. */
export type Fit = { x: Float64Array; y: Float64Array; times: Float64Array }

/** A cubic Bézier curve by its control points. */
export type Curve = Record<'x0' | 'y0' | 'x1' | 'y1' | 'x2' | 'y2' | 'x3' | 'y3', number>

/** A curve, and of the points it should pass the one farthest from its place, its distance squared. */
export type Fitted = { curve: Curve; worst: number; square: number }

/** Tries to improve where the points lie on the curve, unless one is farther off than this many times the tolerance. */
const TRIES = 3
const HOPELESS = 3

/** An element that is known to be there. */
export const at = (column: Float64Array, index: number): number => column[index] ?? 0
/** Length of a vector; several times as fast as `Math.hypot`, which guards against overflow. */
export const norm = (x: number, y: number): number => Math.sqrt(x * x + y * y)

/** A first guess of where on the curve each point lies: its share of the way, by the length of the chords. */
function guessTimes({ x, y, times }: Fit, { from, to }: Span): void {
  let length = 0
  times[from] = 0
  for (let index = from + 1; index <= to; index++) {
    length += norm(at(x, index) - at(x, index - 1), at(y, index) - at(y, index - 1))
    times[index] = length
  }
  for (let index = from + 1; index <= to; index++) times[index] = at(times, index) / length
}

/** How far both handles reach so that the curve comes nearest to the points, by least squares; null when it is moot. */
function reachOf({ x, y, times }: Fit, { from, to, leave, meet }: Span): [number, number] | null {
  const both = leave.x * meet.x + leave.y * meet.y
  let [ss, se, ee, sd, ed] = [0, 0, 0, 0, 0]
  for (let index = from + 1; index < to; index++) {
    const t = at(times, index)
    const rest = 1 - t
    const start = 3 * t * rest * rest
    const end = 3 * t * t * rest
    const share = rest * rest * rest + start
    const dx = at(x, index) - share * at(x, from) - (1 - share) * at(x, to)
    const dy = at(y, index) - share * at(y, from) - (1 - share) * at(y, to)
    ss += start * start
    se += start * end * both
    ee += end * end
    sd += start * (leave.x * dx + leave.y * dy)
    ed += end * (meet.x * dx + meet.y * dy)
  }
  const determinant = ss * ee - se * se
  return determinant > 0 ? [(sd * ee - ed * se) / determinant, (ss * ed - se * sd) / determinant] : null
}

function curveOf(fit: Fit, span: Span): Curve {
  const { x, y } = fit
  const { from, to, leave, meet } = span
  const [x0, y0, x3, y3] = [at(x, from), at(y, from), at(x, to), at(y, to)]
  const chord = norm(x3 - x0, y3 - y0)
  let [start, end] = reachOf(fit, span) ?? [0, 0]
  // A handle that points backwards or far away would loop: then a third of the chord, as for an arc.
  if (start < 0.01 * chord || end < 0.01 * chord || start + end > 6 * chord) start = end = chord / 3
  const [x1, y1, x2, y2] = [x0 + leave.x * start, y0 + leave.y * start, x3 + meet.x * end, y3 + meet.y * end]
  return { x0, y0, x1, y1, x2, y2, x3, y3 }
}

/** Finds the point farthest from its place on the curve, and moves each one's place by a step of Newton's method. */
function judge({ x, y, times }: Fit, { from, to }: Span, curve: Curve): Fitted {
  const { x0, y0, x1, y1, x2, y2, x3, y3 } = curve
  const [ax, bx, cx] = [x3 - 3 * x2 + 3 * x1 - x0, 3 * (x2 - 2 * x1 + x0), 3 * (x1 - x0)]
  const [ay, by, cy] = [y3 - 3 * y2 + 3 * y1 - y0, 3 * (y2 - 2 * y1 + y0), 3 * (y1 - y0)]
  let worst = from
  let square = 0
  for (let index = from + 1; index < to; index++) {
    const t = at(times, index)
    const dx = ((ax * t + bx) * t + cx) * t + x0 - at(x, index)
    const dy = ((ay * t + by) * t + cy) * t + y0 - at(y, index)
    const distance = dx * dx + dy * dy
    if (distance > square) {
      square = distance
      worst = index
    }
    const vx = (3 * ax * t + 2 * bx) * t + cx
    const vy = (3 * ay * t + 2 * by) * t + cy
    const slope = vx * vx + vy * vy + dx * (6 * ax * t + 2 * bx) + dy * (6 * ay * t + 2 * by)
    if (slope > 0) times[index] = Math.min(1, Math.max(0, t - (dx * vx + dy * vy) / slope))
  }
  return { curve, worst, square }
}

/**
 * The cubic curve between the ends of a span that comes nearest to its points (Schneider, "An Algorithm for
 * Automatically Fitting Digitized Curves", Graphics Gems I, 1990). It stops trying once `tolerance` is kept.
 */
export function fitOneCurve(fit: Fit, span: Span, tolerance: number): Fitted {
  guessTimes(fit, span)
  let fitted = judge(fit, span, curveOf(fit, span))
  for (let tries = 1; tries < TRIES; tries++) {
    if (fitted.square <= tolerance ** 2 || fitted.square > (HOPELESS * tolerance) ** 2) break
    fitted = judge(fit, span, curveOf(fit, span))
  }
  return fitted
}
