import { type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef } from 'pdf-lib'
import type { Part } from '#lib/certificates/layout/ink'
import { tagOf } from '#lib/certificates/press/write-content'

type Kid = { page: PDFRef; id: number }
type Element = { ref: PDFRef; part: Part; section: PDFRef; kids: Kid[] }
type Section = { ref: PDFRef; elements: Map<Part, Element> }

/** The document's logical structure (ISO 32000-1 §14.7): one section to a certificate, one element to a part. */
export type Structure = {
  context: PDFContext
  root: PDFRef
  document: PDFRef
  sections: Section[]
  /** By page, then by id of marked content: the element it belongs to. */
  owners: PDFRef[][]
  openSection: () => Section
}

export function newStructure(context: PDFContext): Structure {
  const sections: Section[] = []
  const openSection = () => {
    const section: Section = { ref: context.nextRef(), elements: new Map() }
    sections.push(section)
    return section
  }
  return { context, root: context.nextRef(), document: context.nextRef(), sections, owners: [], openSection }
}

/** Notes which parts a printed page shows; a part already begun on an earlier page is continued. */
export function tagPage(structure: Structure, section: Section, page: PDFRef, parts: readonly Part[]): void {
  const owners = parts.map((part, id) => {
    const known = section.elements.get(part)
    const element = known ?? { ref: structure.context.nextRef(), part, section: section.ref, kids: [] }
    element.kids.push({ page, id })
    section.elements.set(part, element)
    return element.ref
  })
  structure.owners.push(owners)
}

function writeElement(context: PDFContext, { ref, part, section, kids }: Element): void {
  const [first] = kids
  const onePage = kids.every(({ page }) => page === first?.page)
  const entries = {
    S: tagOf(part) ?? 'P',
    P: section,
    Pg: first?.page ?? null,
    K: kids.map(({ page, id }) => (onePage ? id : context.obj({ Type: 'MCR', Pg: page, MCID: id }))),
  }
  const element = context.obj(entries) as PDFDict
  if (part.role === 'figure') element.set(PDFName.of('Alt'), PDFHexString.fromText(part.says))
  context.assign(ref, element)
}

/** Writes the structure tree; its reference belongs in the catalog. */
export function finishStructure({ context, root, document, sections, owners }: Structure): PDFRef {
  for (const section of sections) {
    const elements = [...section.elements.values()]
    for (const element of elements) writeElement(context, element)
    context.assign(section.ref, context.obj({ S: 'Sect', P: document, K: elements.map(({ ref }) => ref) }))
  }
  context.assign(document, context.obj({ S: 'Document', P: root, K: sections.map(({ ref }) => ref) }))
  const numbers = owners.flatMap((refs, page) => [context.obj(page), context.register(context.obj(refs))])
  const parentTree = context.register(context.obj({ Nums: numbers }))
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: parentTree,
      ParentTreeNextKey: owners.length,
    }),
  )
  return root
}
