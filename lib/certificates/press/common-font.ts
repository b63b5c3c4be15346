import { describeFace, subsetName } from '#lib/certificates/press/describe-face'
import { packForGood } from '#lib/certificates/press/pack'
import { type Ref, refTo } from '#lib/certificates/press/syntax'
import { addObject, addStream, type Writer } from '#lib/certificates/press/writer'
import { makeCharacterMap } from '#lib/certificates/typeface/make-character-map'
import type { Typeface } from '#lib/certificates/typeface/read-typeface'
import type { Repertoire } from '#lib/certificates/typeface/repertoire'
import { subsetTypeface } from '#lib/certificates/typeface/subset-typeface'

/** A face as every document carries it, subset and packed once per process. */
type CommonFont = { name: string; length: number; packed: Uint8Array; widths: string }

const prepared = new WeakMap<Typeface, CommonFont>()

/** Widths by code from the first to the last; codes that are not in the repertoire are never shown. */
function widthsOf(face: Typeface, { codes }: Repertoire): string {
  const widths = new Map(Array.from(codes, ([point, code]) => [code, face.advanceOf(face.glyphOf(point))]))
  const [first, last] = [Math.min(...widths.keys()), Math.max(...widths.keys())]
  const each = Array.from({ length: last - first + 1 }, (_, index) => widths.get(first + index) ?? 0)
  return `/FirstChar ${first}/LastChar ${last}/Widths[${each.join(' ')}]`
}

function prepare(face: Typeface, repertoire: Repertoire): CommonFont {
  const points = [...repertoire.codes.keys()]
  const file = subsetTypeface(face, [0, ...points.map(face.glyphOf)], { cmap: makeCharacterMap(points) })
  const widths = widthsOf(face, repertoire)
  return { name: subsetName(face, file), length: file.length, packed: packForGood(file), widths }
}

/** Writes the repertoire of a face as a simple font (ISO 32000-1 §9.6.3): one byte to a character. */
export function writeCommonFont(writer: Writer, face: Typeface, repertoire: Repertoire): Ref {
  const font = prepared.get(face) ?? prepare(face, repertoire)
  prepared.set(face, font)
  const { name, length, packed, widths } = font
  const file = addStream(writer, `/Length1 ${length}/Filter/FlateDecode`, packed)
  const descriptor = addObject(writer, describeFace(face, name, 32, file))
  const kind = `/Type/Font/Subtype/TrueType/BaseFont/${name}/Encoding/WinAnsiEncoding`
  return addObject(writer, `<<${kind}${widths}/FontDescriptor ${refTo(descriptor)}>>`)
}
