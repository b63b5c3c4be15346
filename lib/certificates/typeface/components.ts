/** Flags of a composite glyph's component (OpenType, table `glyf`). */
export const WORD_ARGUMENTS = 0x0001
const SCALE = 0x0008
const MORE_COMPONENTS = 0x0020
const SCALE_XY = 0x0040
const SCALE_2X2 = 0x0080

/** A part of a composite outline: its flags stand at byte `at`, its glyph behind them, then where it goes. */
export type Component = { at: number; flags: number }

/** The components of a composite outline; none of a simple one. */
export function componentsOf(outline: DataView): Component[] {
  const components: Component[] = []
  if (outline.byteLength < 10 || outline.getInt16(0) >= 0) return components
  for (let at = 10, more = true; more; ) {
    const flags = outline.getUint16(at)
    components.push({ at, flags })
    const scale = flags & SCALE_2X2 ? 8 : flags & SCALE_XY ? 4 : flags & SCALE ? 2 : 0
    at += 4 + (flags & WORD_ARGUMENTS ? 4 : 2) + scale
    more = (flags & MORE_COMPONENTS) !== 0
  }
  return components
}
