import { createHash } from 'node:crypto'
import { type Ref, refTo } from '#lib/certificates/press/syntax'
import type { Typeface } from '#lib/certificates/typeface/read-typeface'

/** The name of an embedded subset: six capitals that differ with it, then the face (ISO 32000-1 §9.6.4). */
export function subsetName(face: Typeface, file: Uint8Array): string {
  const digest = createHash('sha256').update(file).digest()
  return `${String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)))}+${face.name}`
}

/** A font descriptor (ISO 32000-1 §9.8). `flags`: 4 for glyphs by number, 32 for a standard encoding. */
export function describeFace(face: Typeface, name: string, flags: 4 | 32, file: Ref): string {
  const box = `/FontBBox[${face.boundingBox.join(' ')}]`
  const lines = `/Ascent ${face.ascent}/Descent ${face.descent}/CapHeight ${face.capHeight}`
  const weight = `/ItalicAngle 0/StemV ${face.name.endsWith('Bold') ? 140 : 88}`
  return `<</Type/FontDescriptor/FontName/${name}/Flags ${flags}${box}${lines}${weight}/FontFile2 ${refTo(file)}>>`
}
