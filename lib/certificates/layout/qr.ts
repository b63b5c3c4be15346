import { encode } from 'uqr'
import type { PathInk } from '#lib/certificates/layout/ink'

function runsOf(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  row.forEach((dark, column) => {
    const last = runs.at(-1)
    if (dark && last && last.from + last.length === column) last.length += 1
    else if (dark) runs.push({ from: column, length: 1 })
  })
  return runs
}

/**
 * A QR code (ISO 18004, correction level M) as filled rectangles, one to a run of dark modules.
 * @param side of the code without its quiet zone, in points; the caller leaves four modules free around it
 */
export function qrInk(text: string, x: number, y: number, side: number): PathInk {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const rectangles = data.flatMap((row, index) =>
    runsOf(row).map(({ from, length }) => `${from} ${size - 1 - index} ${length} 1 re`),
  )
  return {
    kind: 'path',
    x,
    y: y + side,
    scale: side / size,
    data: rectangles.join('\n'),
    paint: { mode: 'fill' },
  }
}
