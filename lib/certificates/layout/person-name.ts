import { type Style, setText, type TextBox } from '#lib/certificates/layout/paragraph'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

/** How much smaller a name may stand so that it stays on one line, in points. */
const SMALLER = [0, 0.5, 1] as const

/**
 * A name under a mark: on one line where a slightly smaller size allows it, else the academic titles behind it on a line
 * of their own, else in lines as even as they can be.
 */
export function setPersonName(name: string, width: number, style: Style, faces: Typefaces): TextBox[] {
  for (const less of SMALLER) {
    const box = setText(name, width, { ...style, size: style.size - less }, faces)
    if (box.lines.length === 1) return [box]
  }
  const comma = name.indexOf(',') + 1
  const parts = [name.slice(0, comma), name.slice(comma)].map((part) => setText(part, width, style, faces))
  const fits = comma > 0 && parts.every((box) => box.lines.length === 1)
  return fits ? parts : [setText(name, width, style, faces)]
}
