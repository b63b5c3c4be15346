import { type Ref, refTo } from '#lib/certificates/press/syntax'
import { putObject, type Writer } from '#lib/certificates/press/writer'

/** Print and Locked: an annotation that PDF/A allows and nobody moves (ISO 32000-1 §12.5.3, ISO 19005-3 §6.3.2). */
const FLAGS = 132

/**
 * Writes the signature field, which is its own widget of no size and so needs no appearance (ISO 32000-1 §12.7.4.5).
 * @returns what the catalog says of forms: signatures exist, and only additions leave them whole
 */
export function writeSealField(writer: Writer, field: Ref, signature: Ref, page: Ref): string {
  const place = `/Rect[0 0 0 0]/F ${FLAGS}/P ${refTo(page)}`
  putObject(writer, field, `<</Type/Annot/Subtype/Widget/FT/Sig/T(Segel)/V ${refTo(signature)}${place}>>`)
  return `/AcroForm<</Fields[${refTo(field)}]/SigFlags 3>>`
}
