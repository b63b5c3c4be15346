import { MISSING } from '#lib/certificates/typeface/spell'

/**
 * The characters one document uses of one face, in order of first use. Their place in the list is their glyph number in
 * the embedded subset; place 0 is the box for what the face lacks.
 */
export type GlyphSlots = { codePoints: number[]; slotOf: (codePoint: number) => number }

/** Nothing used yet. */
export function newGlyphSlots(): GlyphSlots {
  const codePoints = [MISSING]
  const slots = new Map([[MISSING, 0]])
  return {
    codePoints,
    slotOf: (codePoint) => {
      const known = slots.get(codePoint)
      if (known !== undefined) return known
      slots.set(codePoint, codePoints.length)
      return codePoints.push(codePoint) - 1
    },
  }
}
