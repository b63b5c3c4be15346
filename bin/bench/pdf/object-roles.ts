import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from 'pdf-lib'

/** What bytes of a certificate are for. */
export const ROLES = [
  'fonts',
  'pageContent',
  'seal',
  'attachment',
  'metadata',
  'colourProfile',
  'structure',
  'rest',
] as const

export type Role = (typeof ROLES)[number]

/** Keys of the catalog by what hangs on them; pages are looked at before. */
const ROOTS: [key: string, role: Role][] = [
  ['AcroForm', 'seal'],
  ['OutputIntents', 'colourProfile'],
  ['Metadata', 'metadata'],
  ['Names', 'attachment'],
  ['AF', 'attachment'],
  ['StructTreeRoot', 'structure'],
]

const PAGE_PARTS: [key: string, role: Role][] = [
  ['Resources', 'pageContent'],
  ['Contents', 'pageContent'],
  ['Annots', 'seal'],
]

/** Walks from an object to all that it names, without going back to what is known. */
function walk(
  document: PDFDocument,
  object: PDFObject | undefined,
  role: Role,
  known: Map<number, Role>,
): void {
  if (object instanceof PDFRef) {
    if (known.has(object.objectNumber)) return
    known.set(object.objectNumber, role)
    walk(document, document.context.lookup(object), role, known)
  } else if (object instanceof PDFArray) {
    for (const item of object.asArray()) walk(document, item, role, known)
  } else if (object instanceof PDFStream) {
    walk(document, object.dict, role, known)
  } else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries())
      walk(document, value, key === PDFName.of('Font') ? 'fonts' : role, known)
  }
}

/** What each object of a document is for, by object number; objects that nothing names are not in it. */
export async function objectRoles(pdf: Uint8Array): Promise<Map<number, Role>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { catalog, context } = document
  const known = new Map<number, Role>()
  const settle = (ref: PDFObject | undefined) => ref instanceof PDFRef && known.set(ref.objectNumber, 'rest')
  settle(context.trailerInfo.Root)
  settle(catalog.get(PDFName.of('Pages')))
  for (const { ref } of document.getPages()) settle(ref)
  for (const { node } of document.getPages())
    for (const [key, role] of PAGE_PARTS) walk(document, node.get(PDFName.of(key)), role, known)
  for (const [key, role] of ROOTS) walk(document, catalog.get(PDFName.of(key)), role, known)
  walk(document, context.trailerInfo.Info, 'metadata', known)
  return known
}
