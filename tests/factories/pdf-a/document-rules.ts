import type { Problem } from '#tests/factories/pdf-a/file-rules'
import { dictionariesOf, type PdfDictionary, type PdfObjects } from '#tests/factories/pdf-objects'

/** Properties of the schemas that XMP and ISO 19005-3 define themselves; others would need a schema of their own. */
const PREDEFINED = new Set([
  ...['dc:title', 'dc:description', 'dc:language', 'pdf:Producer', 'xmp:CreateDate', 'xmp:ModifyDate'],
  ...['pdfaid:part', 'pdfaid:conformance'],
])

/** Whether every element is closed in turn and no bare "&" or "<" is left. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  const rest = xml
    .replaceAll(/<\?[\s\S]*?\?>/g, '')
    .replaceAll(/<(\/?)([\w:]+)([^<>]*?)(\/?)>/g, (_, end, name, __, empty) => {
      if (end) return open.pop() === name ? '' : '<'
      if (!empty) open.push(name)
      return ''
    })
  return open.length === 0 && !/<|&(?!amp;|lt;|gt;|quot;|apos;)/.test(rest)
}

function plainText(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function metadataProblems(objects: PdfObjects): Problem[] {
  const metadata = objects.dictionary(objects.trailer['/Root'])['/Metadata']
  if (!metadata) return ['6.6.2.1 no metadata']
  const stream = objects.stream(metadata)
  const xml = stream.bytes.toString('utf8')
  const information = objects.dictionary(objects.trailer['/Info'])
  const inside = (name: string) =>
    plainText(new RegExp(`<${name}>.*?<rdf:li[^>]*>([\\s\\S]*?)</rdf:li>`).exec(xml)?.[1] ?? '')
  const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(xml)?.[1] ?? ''
  const date = (text: unknown) => String(text).replace('u:D:', '').replace('Z', '')
  const digits = (name: string) => attribute(name).replaceAll(/[-:TZ]/g, '')
  const used = [...xml.matchAll(/(?:<|\s)((?:dc|pdf|xmp|pdfaid|[a-z]+):\w+)(?=[>=])/g)].map(
    ([, name = '']) => name,
  )
  const custom = used.filter((name) => !/^(?:x|rdf|xmlns|xml):/.test(name) && !PREDEFINED.has(name))
  const agree: [unknown, unknown, string][] = [
    [information['/Title'], `u:${inside('dc:title')}`, 'title'],
    [information['/Subject'], `u:${inside('dc:description')}`, 'subject'],
    [information['/Producer'], `u:${attribute('pdf:Producer')}`, 'producer'],
    [date(information['/CreationDate']), digits('xmp:CreateDate'), 'creation'],
    [date(information['/ModDate']), digits('xmp:ModifyDate'), 'modification'],
  ]
  return [
    ...(stream.entries['/Type'] === '/Metadata' ? [] : ['6.6.2.1 metadata is no metadata stream']),
    ...(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(xml)
      ? []
      : ['6.6.2.1 packet header']),
    ...(isWellFormed(xml) ? [] : ['6.6.2.1 metadata is not well-formed']),
    ...custom.map((name) => `6.6.2.3 ${name} is not predefined`),
    ...agree.flatMap(([one, other, name]) => (one === other ? [] : [`6.6.3 ${name}: ${one}, ${other}`])),
    ...(attribute('pdfaid:part') === '3' && attribute('pdfaid:conformance') === 'B' ? [] : ['6.6.4 part']),
  ]
}

function annotationProblems(annotation: PdfDictionary): Problem[] {
  const flags = Number(annotation['/F'])
  const rectangle = annotation['/Rect']
  const [left, lower, right, upper] = Array.isArray(rectangle) ? rectangle : [0, 0, 1, 1]
  return [
    ...(annotation['/Subtype'] === '/Widget' ? [] : ['6.3.1 kind of annotation']),
    ...((flags & 4) === 4 && (flags & (1 | 2 | 32 | 256)) === 0 ? [] : ['6.3.2 flags of an annotation']),
    ...((left === right && lower === upper) || annotation['/AP'] ? [] : ['6.3.3 no appearance']),
    ...(annotation['/A'] === undefined && annotation['/AA'] === undefined ? [] : ['6.4.1 action']),
  ]
}

function attachmentProblems(dictionary: PdfDictionary, objects: PdfObjects): Problem[] {
  const associated = objects.dictionary(objects.trailer['/Root'])['/AF']
  const file = objects.stream(objects.dictionary(dictionary['/EF'])['/F'])
  return [
    ...(dictionary['/F'] && dictionary['/UF'] ? [] : ['6.8 file without a name']),
    ...(dictionary['/AFRelationship'] ? [] : ['6.8 file without relationship']),
    ...(file.entries['/Subtype'] ? [] : ['6.8 file without a type']),
    ...(Array.isArray(associated) && associated.length === 1 ? [] : ['6.8 file associated with nothing']),
  ]
}

/** Rules on forms, annotations, metadata, attachments and what a catalog may not hold (§6.3 to §6.11). */
export function documentProblems(objects: PdfObjects): Problem[] {
  const catalog = objects.dictionary(objects.trailer['/Root'])
  const form = objects.dictionary(catalog['/AcroForm'])
  const forbidden: [PdfDictionary, string, string][] = [
    [form, '/NeedAppearances', '6.4.1'],
    [form, '/XFA', '6.4.2'],
    [catalog, '/NeedsRendering', '6.4.2'],
    [catalog, '/OpenAction', '6.5.1'],
    [catalog, '/AA', '6.5.2'],
    [catalog, '/OCProperties', '6.9'],
    [catalog, '/Requirements', '6.11'],
  ]
  return [
    ...forbidden.flatMap(([dictionary, key, clause]) =>
      dictionary[key] === undefined ? [] : [`${clause} ${key}`],
    ),
    ...metadataProblems(objects),
    ...dictionariesOf(objects).flatMap((dictionary) => [
      ...(dictionary['/Type'] === '/Annot' ? annotationProblems(dictionary) : []),
      ...(dictionary['/Type'] === '/Filespec' ? attachmentProblems(dictionary, objects) : []),
      ...(dictionary['/Type'] === '/Page' && dictionary['/AA'] !== undefined
        ? ['6.5.2 actions of a page']
        : []),
    ]),
  ]
}
