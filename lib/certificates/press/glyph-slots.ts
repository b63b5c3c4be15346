/**
 * The characters one document uses of one face beyond those every document carries, in order of first use. Their place
 * in the list is their glyph number in the embedded subset; at a place that holds null nothing is ever shown.
 */
export type GlyphSlots = { codePoints: (number | null)[]; slotOf: (codePoint: number) => number }

/** The code of a space: some readers widen a line's spaces at it even where two bytes make one glyph. */
const SPACE = 0x20

/**
 * Nothing used yet. Place 0 is `.notdef`, which no text may show (ISO 19005-3 §6.2.11.8): what the face lacks gets a
 * place of its own for the box.
 */
export function newGlyphSlots(): GlyphSlots {
  const codePoints: (number | null)[] = [null]
  const slots = new Map<number, number>()
  return {
    codePoints,
    slotOf: (codePoint) => {
      const known = slots.get(codePoint)
      if (known !== undefined) return known
      if (codePoints.length === SPACE) codePoints.push(null)
      slots.set(codePoint, codePoints.length)
      return codePoints.push(codePoint) - 1
    },
  }
}
