import type { DrawnMark } from '#lib/signings/mark'

const WIDTH = 1000

/** A mark made somewhat smaller and put elsewhere on the pad, so that no two of thousands are the same. */
export function varyMark(mark: DrawnMark, nth: number): DrawnMark {
  const scale = 1 - ((nth * 37) % 211) / 1000
  const room = WIDTH * (1 - scale)
  const [right, down] = [(room * ((nth * 53) % 97)) / 97, (room * mark.aspect * ((nth * 29) % 89)) / 89]
  const strokes = mark.strokes.map((stroke) =>
    stroke.map(([x, y]): [number, number] => [Math.round(x * scale + right), Math.round(y * scale + down)]),
  )
  return { ...mark, strokes }
}
