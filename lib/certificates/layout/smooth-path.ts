import { fitCurves } from '#lib/certificates/layout/fit-curves'
import { type Trace, traceOf } from '#lib/certificates/layout/trace'
import type { DrawnMark, Stroke } from '#lib/signings/mark'

/** Path operators work in fifths of a point (0.07 mm), so that integers are exact enough and short. */
export const PATH_UNIT = 0.2
/** How far a curve may leave the drawn points, in path units (0.3 pt): a quarter of the pen. */
const TOLERANCE = 1.5

type Extent = { left: number; top: number; width: number; height: number }

function extentOf(strokes: readonly Stroke[]): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const stroke of strokes) {
    for (const point of stroke) {
      left = Math.min(left, point[0])
      top = Math.min(top, point[1])
      right = Math.max(right, point[0])
      bottom = Math.max(bottom, point[1])
    }
  }
  if (left > right) return { left: 0, top: 0, width: 0, height: 0 }
  return { left, top, width: right - left, height: bottom - top }
}

/** Path operators of one stroke. A single point becomes a dot. */
function write(trace: Trace): string {
  const start = `${Math.round(trace.x[0] ?? 0)} ${Math.round(trace.y[0] ?? 0)}`
  if (trace.x.length === 1) return `${start} m\n${start} l`
  let operators = `${start} m`
  fitCurves(trace, TOLERANCE).forEach((value, index) => {
    operators += `${index % 6 === 0 ? '\n' : ' '}${Math.round(value)}${index % 6 === 5 ? ' c' : ''}`
  })
  return operators
}

/** A mark fitted to a box: operators in `PATH_UNIT`s with y upwards from the lower edge, and its size in points. */
export type FittedMark = { data: string; width: number; height: number }

/**
 * Fits what was drawn (not the empty pad around it) into a box of points, its aspect kept. A small drawing grows to at
 * most 2.5 times the size it would have with the whole pad in the box.
 */
export function fitMark(mark: DrawnMark, box: { width: number; height: number }): FittedMark {
  const { left, top, width, height } = extentOf(mark.strokes)
  const whole = Math.min(box.width / 1000, box.height / (1000 * mark.aspect))
  const scale = Math.min(
    2.5 * whole,
    width > 0 ? box.width / width : Infinity,
    height > 0 ? box.height / height : Infinity,
  )
  const laying = { left, bottom: top + height, scale: scale / PATH_UNIT }
  const strokes = mark.strokes.filter((stroke) => stroke.length > 0)
  const paths = strokes.map((stroke) => write(traceOf(stroke, laying)))
  return { data: paths.join('\n'), width: width * scale, height: height * scale }
}
