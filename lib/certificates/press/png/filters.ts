/** The neighbour a sample is most like (ISO 15948 §9.4). */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [toLeft, toAbove] = [Math.abs(guess - left), Math.abs(guess - above)]
  const toCorner = Math.abs(guess - corner)
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner
}

/** What each filter type foretells of a byte from those at its left, above it, and above at the left. */
const PREDICT: ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
]

/**
 * Takes the filters off the rows of a picture (ISO 15948 §9.2).
 * @param step bytes from a pixel to the next one, at least 1
 */
export function unfilter(rows: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const plain = new Uint8Array(stride * height)
  for (let row = 0; row < height; row++) {
    const predict = PREDICT[rows[row * (stride + 1)] ?? 0]
    if (!predict) throw new Error('a PNG with an unknown filter')
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column
      const left = column >= step ? (plain[at - step] ?? 0) : 0
      const above = row > 0 ? (plain[at - stride] ?? 0) : 0
      const corner = row > 0 && column >= step ? (plain[at - stride - step] ?? 0) : 0
      plain[at] = (rows[at + row + 1] ?? 0) + predict(left, above, corner)
    }
  }
  return plain
}

/** Filters every row by Paeth's guess, after which pictures with shades and soft edges pack better. */
export function filter(plain: Uint8Array, stride: number, step: number): Uint8Array {
  const height = plain.length / stride
  const rows = new Uint8Array(height * (stride + 1))
  for (let row = 0; row < height; row++) {
    rows[row * (stride + 1)] = PREDICT.indexOf(paeth)
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column
      const left = column >= step ? (plain[at - step] ?? 0) : 0
      const above = row > 0 ? (plain[at - stride] ?? 0) : 0
      const corner = row > 0 && column >= step ? (plain[at - stride - step] ?? 0) : 0
      rows[at + row + 1] = (plain[at] ?? 0) - paeth(left, above, corner)
    }
  }
  return rows
}
