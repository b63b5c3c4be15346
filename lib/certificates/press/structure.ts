import type { Part } from '#lib/certificates/layout/ink'
import { type Ref, refsTo, refTo, textString } from '#lib/certificates/press/syntax'
import { addObject, putObject, reserve, type Writer } from '#lib/certificates/press/writer'

type Kid = { page: Ref; id: number }
type Element = { ref: Ref; part: Part; section: Ref; kids: Kid[] }
type Section = { ref: Ref; elements: Map<Part, Element> }

/** The document's logical structure (ISO 32000-1 §14.7): one section to a certificate, one element to a part. */
export type Structure = {
  writer: Writer
  root: Ref
  document: Ref
  sections: Ref[]
  /** By page: an array of the element that each marked content, by its id, belongs to. */
  owners: Ref[]
}

const TAGS = { title: 'H1', heading: 'H2', paragraph: 'P', figure: 'Figure' } as const
export type Tag = (typeof TAGS)[keyof typeof TAGS]

/** The standard structure type of a part (ISO 32000-1 §14.8.4); null for what is not content. */
export function tagOf(part: Part): Tag | null {
  return part.role === 'decor' ? null : TAGS[part.role]
}

/** A structure without content. */
export function newStructure(writer: Writer): Structure {
  return { writer, root: reserve(writer), document: reserve(writer), sections: [], owners: [] }
}

/** A section that pages can be tagged under until it is closed. */
export function openSection({ writer }: Structure): Section {
  return { ref: reserve(writer), elements: new Map() }
}

/** Notes which parts a printed page shows; a part already begun on an earlier page is continued. */
export function tagPage(structure: Structure, section: Section, page: Ref, parts: readonly Part[]): void {
  const owners = parts.map((part, id) => {
    const known = section.elements.get(part)
    const element = known ?? { ref: reserve(structure.writer), part, section: section.ref, kids: [] }
    element.kids.push({ page, id })
    section.elements.set(part, element)
    return element.ref
  })
  structure.owners.push(addObject(structure.writer, refsTo(owners)))
}

function kidsOf(kids: readonly Kid[]): string {
  const [first] = kids
  if (first && kids.length === 1) return `/K ${first.id}`
  const onePage = kids.every(({ page }) => page === first?.page)
  const spelled = kids.map(({ page, id }) =>
    onePage ? String(id) : `<</Type/MCR/Pg ${refTo(page)}/MCID ${id}>>`,
  )
  return `/K[${spelled.join(' ')}]`
}

function writeElement(writer: Writer, { ref, part, section, kids }: Element): void {
  const [first] = kids
  const page = first ? `/Pg ${refTo(first.page)}` : ''
  const alternative = part.role === 'figure' ? `/Alt${textString(part.says)}` : ''
  putObject(
    writer,
    ref,
    `<</S/${tagOf(part) ?? 'P'}/P ${refTo(section)}${page}${kidsOf(kids)}${alternative}>>`,
  )
}

/** Writes a section with its elements; nothing can be tagged under it any more. */
export function closeSection({ writer, document, sections }: Structure, section: Section): void {
  const elements = [...section.elements.values()]
  for (const element of elements) writeElement(writer, element)
  const kids = refsTo(elements.map(({ ref }) => ref))
  putObject(writer, section.ref, `<</S/Sect/P ${refTo(document)}/K${kids}>>`)
  sections.push(section.ref)
}

/** Writes the structure tree; its reference belongs in the catalog. */
export function finishStructure({ writer, root, document, sections, owners }: Structure): Ref {
  putObject(writer, document, `<</S/Document/P ${refTo(root)}/K${refsTo(sections)}>>`)
  const numbers = owners.map((ref, page) => `${page} ${refTo(ref)}`).join(' ')
  const parents = `/ParentTree<</Nums[${numbers}]>>/ParentTreeNextKey ${owners.length}`
  putObject(writer, root, `<</Type/StructTreeRoot/K ${refTo(document)}${parents}>>`)
  return root
}
