import { type FittedMark, PATH_UNIT } from '#lib/certificates/layout/smooth-path'
import type { DrawnMark } from '#lib/signings/mark'

/** The picture of a pad: 700 pixels wide, as the plain way embeds it, with room around. */
const WIDTH = 740
const HEIGHT = 740
const EDGE = 20
const PIXELS = 0.7
/** Half the weight of a pen on the pad. */
const PEN = 1.75
/** Steps on a curve, more than it has pixels. */
const STEPS = 200

type Picture = Uint8Array
type Place = readonly [x: number, y: number]

function dot(picture: Picture, [x, y]: Place, radius: number): void {
  for (let row = Math.ceil(y - radius); row <= y + radius; row++) {
    for (let column = Math.ceil(x - radius); column <= x + radius; column++) {
      if (Math.hypot(column - x, row - y) <= radius) picture[row * WIDTH + column] = 1
    }
  }
}

function line(picture: Picture, from: Place, to: Place): void {
  const steps = Math.ceil(2 * Math.hypot(to[0] - from[0], to[1] - from[1])) + 1
  for (let step = 0; step <= steps; step++) {
    const share = step / steps
    dot(picture, [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])], PEN)
  }
}

function leastOf(mark: DrawnMark): Place {
  const points = mark.strokes.flat()
  return [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))]
}

/** What was drawn, point by point in straight lines, its upper left corner at the edge. */
export function drawStrokes(mark: DrawnMark): Picture {
  const picture = new Uint8Array(WIDTH * HEIGHT)
  const [left, top] = leastOf(mark)
  const place = ([x, y]: Place): Place => [EDGE + (x - left) * PIXELS, EDGE + (y - top) * PIXELS]
  for (const stroke of mark.strokes) {
    stroke.forEach((point, index) => {
      line(picture, place(stroke[index - 1] ?? point), place(point))
    })
  }
  return picture
}

/** The path of the certificate at the same place and size; `width` is that of what was drawn, on the pad. */
export function drawPath({ data, ...box }: FittedMark, width: number): Picture {
  const picture = new Uint8Array(WIDTH * HEIGHT)
  const scale = (PIXELS * width * PATH_UNIT) / box.width
  const place = (x: number, y: number): Place => [
    EDGE + x * scale,
    EDGE + (box.height / PATH_UNIT - y) * scale,
  ]
  let from: [number, number] = [0, 0]
  for (const operator of data.split('\n')) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = operator.split(' ').map(Number)
    if (operator.endsWith('c')) {
      for (let step = 0; step <= STEPS; step++) {
        const [t, s] = [step / STEPS, 1 - step / STEPS]
        const [a, b, c, d] = [s ** 3, 3 * s * s * t, 3 * s * t * t, t ** 3]
        dot(
          picture,
          place(a * from[0] + b * x1 + c * x2 + d * x3, a * from[1] + b * y1 + c * y2 + d * y3),
          PEN,
        )
      }
      from = [x3, y3]
    } else {
      dot(picture, place(x1, y1), PEN)
      from = [x1, y1]
    }
  }
  return picture
}

/** Share of the ink of one picture that has ink of the other within so many pixels. */
export function coveredShare(picture: Picture, by: Picture, within: number): number {
  const wide = new Uint8Array(WIDTH * HEIGHT)
  by.forEach((ink, index) => {
    if (ink) dot(wide, [index % WIDTH, Math.floor(index / WIDTH)], within)
  })
  let [all, covered] = [0, 0]
  picture.forEach((ink, index) => {
    all += ink
    if (ink && wide[index]) covered += 1
  })
  return covered / all
}
