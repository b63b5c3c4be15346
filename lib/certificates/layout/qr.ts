import { encode } from 'uqr'
import type { BitmapInk } from '#lib/certificates/layout/ink'

/**
 * One mask for all codes: readers undo whichever the code names (ISO 18004 §7.8); trying all eight to find the most
 * even one takes longer than the rest of a page.
 */
const MASK = 0

function hexOf(row: readonly boolean[]): string {
  let hex = ''
  for (let column = 0; column < row.length; column += 4) {
    const nibble = [0, 1, 2, 3].reduce((sum, bit) => 2 * sum + (row[column + bit] ? 1 : 0), 0)
    hex += nibble.toString(16)
  }
  return hex.padEnd(2 * Math.ceil(row.length / 8), '0')
}

/**
 * A QR code (ISO 18004, correction level M) of a text.
 * @param side of the code without its quiet zone, in points; the caller leaves four modules free around it
 */
export function qrInk(text: string, x: number, y: number, side: number): BitmapInk {
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: MASK })
  return { kind: 'bitmap', x, y, side, size, rows: data.map(hexOf).join('') }
}
