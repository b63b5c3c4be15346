import { pack } from '#lib/certificates/press/pack'
import { dateString, refTo, textString } from '#lib/certificates/press/syntax'
import { addObject, addStream, type Writer } from '#lib/certificates/press/writer'

/** Data a document carries along for programs. `name` is ASCII. */
export type Attachment = { name: string; description: string; json: string; modifiedAt: Date }

/**
 * Writes a JSON file into the document as an associated file (ISO 19005-3 §6.8), where a checker finds it without a
 * PDF library: the stream is an object of its own and begins with its type.
 * @returns the catalog's entries
 */
export function writeAttachment(writer: Writer, { name, description, json, modifiedAt }: Attachment): string {
  const bytes = Buffer.from(json, 'utf8')
  const facts = `/Params<</Size ${bytes.length}/ModDate${dateString(modifiedAt)}>>`
  const type = `/Type/EmbeddedFile/Subtype/application#2Fjson${facts}/Filter/FlateDecode`
  const file = refTo(addStream(writer, type, pack(bytes)))
  const title = textString(name)
  const names = `/F${title}/UF${title}/Desc${textString(description)}`
  const relation = `/AFRelationship/Data/EF<</F ${file}/UF ${file}>>`
  const specification = refTo(addObject(writer, `<</Type/Filespec${names}${relation}>>`))
  return `/AF[${specification}]/Names<</EmbeddedFiles<</Names[${title}${specification}]>>>>`
}
