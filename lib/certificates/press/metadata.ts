import { pack } from '#lib/certificates/press/pack'
import { dateString, type Ref, refTo, textString } from '#lib/certificates/press/syntax'
import { addObject, addStream, type Writer } from '#lib/certificates/press/writer'

/** What a document says about itself, to people and to archives. */
export type Description = { title: string; subject: string; createdAt: Date }

const PRODUCER = 'Ikrar'
/** Characters that XML 1.0 (§2.2) has no way to write. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** What both descriptions of a document can hold, since they must agree (ISO 19005-3 §6.6.3). */
function storable(text: string): string {
  return text.toWellFormed().replaceAll(UNWRITABLE, ' ')
}

function xml(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? character)
}

const NAMESPACES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
].join(' ')
const BEGIN = [
  '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
  `<rdf:Description rdf:about="" ${NAMESPACES} pdfaid:part="3" pdfaid:conformance="B" pdf:Producer="${PRODUCER}"`,
].join('')
const END = '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
const LANGUAGE = '<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>'

function inDefaultLanguage(name: string, text: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt></${name}>`
}

/** An XMP packet (ISO 16684-1) that calls the document PDF/A-3b and repeats the information dictionary. */
function packetOf({ title, subject, createdAt }: Description): string {
  const date = `${createdAt.toISOString().slice(0, 19)}Z`
  const dates = ` xmp:CreateDate="${date}" xmp:ModifyDate="${date}">`
  const texts = inDefaultLanguage('dc:title', title) + inDefaultLanguage('dc:description', subject)
  return BEGIN + dates + texts + LANGUAGE + END
}

/** Writes the information dictionary and the XMP packet, which say the same (ISO 19005-3 §6.6.2). */
export function writeMetadata(
  writer: Writer,
  description: Description,
): { information: Ref; catalog: string } {
  const title = storable(description.title)
  const subject = storable(description.subject)
  const date = dateString(description.createdAt)
  const packet = Buffer.from(packetOf({ ...description, title, subject }), 'utf8')
  const metadata = addStream(writer, '/Type/Metadata/Subtype/XML/Filter/FlateDecode', pack(packet))
  const made = `/Producer(${PRODUCER})/CreationDate${date}/ModDate${date}`
  return {
    information: addObject(writer, `<</Title${textString(title)}/Subject${textString(subject)}${made}>>`),
    catalog: `/Metadata ${refTo(metadata)}`,
  }
}
