import { expect, test } from 'vitest'
import { renderBook } from '#lib/handovers/render-book'
import { bookFactory } from '#tests/factories/book-content'
import { ceremonies, certificateFactory, witnessFactory } from '#tests/factories/certificate-content'
import { operationsOf } from '#tests/factories/pdf-content'
import {
  isDictionary,
  objectsOf,
  type PdfDictionary,
  type PdfObjects,
  type PdfValue,
} from '#tests/factories/pdf-objects'
import { structureTextOf } from '#tests/factories/pdf-tools'
import { printed, SLOT } from '#tests/factories/printed'

const STANDARD = ['/Document', '/Sect', '/H1', '/H2', '/P', '/Figure']

const list = (value: PdfValue | undefined) =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/** Elements of the structure tree with their references, from the root down. */
function elementsOf(objects: PdfObjects): { ref: PdfValue; element: PdfDictionary; parent: PdfValue }[] {
  const root = objects.dictionary(objects.trailer['/Root'])['/StructTreeRoot'] ?? null
  const below = (ref: PdfValue, parent: PdfValue): ReturnType<typeof elementsOf> => {
    const element = objects.at(ref)
    if (!isDictionary(element) || !element['/S']) return []
    return [{ ref, element, parent }, ...list(element['/K']).flatMap((kid) => below(kid, ref))]
  }
  return below(objects.dictionary(root)['/K'] ?? null, root)
}

/** Content ids of each page in the order they are painted, and the elements that own them. */
function pagesOf(objects: PdfObjects): { ref: string; ids: number[]; owners: PdfValue[] }[] {
  const tree = objects.dictionary(
    objects.dictionary(objects.dictionary(objects.trailer['/Root'])['/StructTreeRoot'])['/ParentTree'],
  )
  const numbers = list(tree['/Nums'])
  return [...objects.values].flatMap(([ref, value]) => {
    if (!isDictionary(value) || value['/Type'] !== '/Page') return []
    const marked = operationsOf(objects.stream(value['/Contents']).bytes).filter(
      ({ operator }) => operator === 'BDC',
    )
    const ids = marked.flatMap(({ operands }) =>
      operands.includes('/MCID') ? [Number(operands[operands.indexOf('/MCID') + 1])] : [],
    )
    const owners = list(objects.at(numbers[2 * Number(value['/StructParents']) + 1]))
    return [{ ref, ids, owners }]
  })
}

function problemsOf(pdf: Uint8Array): string[] {
  const objects = objectsOf(pdf)
  const elements = elementsOf(objects)
  const byRef = new Map(elements.map((one) => [one.ref, one.element]))
  return [
    ...elements.flatMap(({ ref, element, parent }) => [
      ...(STANDARD.includes(String(element['/S'])) ? [] : [`kind ${element['/S']}`]),
      ...(element['/P'] === parent ? [] : [`${ref} has another parent`]),
      ...(element['/S'] !== '/Figure' || String(element['/Alt']).length > 2 ? [] : [`${ref} is mute`]),
    ]),
    ...pagesOf(objects).flatMap(({ ref, ids, owners }) => [
      ...(ids.every((id, index) => id === index) && ids.length === owners.length ? [] : [`ids of ${ref}`]),
      ...owners.flatMap((owner, id) => {
        const kids = list(byRef.get(owner)?.['/K'])
        const own = kids.some((kid) =>
          isDictionary(kid) ? kid['/Pg'] === ref && kid['/MCID'] === id : kid === id,
        )
        return own ? [] : [`content ${id} of ${ref} belongs to nobody`]
      }),
    ]),
  ]
}

test('every part of a certificate stands in the structure, figures with words', async () => {
  const pdf = await printed(certificateFactory({ edition: 2, witness: witnessFactory() }))
  expect(problemsOf(pdf)).toEqual([])
  const kinds = elementsOf(objectsOf(pdf)).map(({ element }) => element['/S'])
  expect(kinds.slice(0, 5)).toEqual(['/Document', '/Sect', '/P', '/H1', '/H2'])
  expect(kinds.filter((kind) => kind === '/Figure')).toHaveLength(3)
})

test('who reads by the structure finds every word apart', async () => {
  const content = certificateFactory()
  const said = structureTextOf(await printed(content))
  for (const point of content.points) expect(said).toContain(point)
  for (const basis of content.legalBasis) expect(said).toContain(basis)
})

test('a part that goes on over a page break is one element', async () => {
  const points = Array.from({ length: 12 }, () => (ceremonies[4]?.points ?? []).join(' '))
  const pdf = await printed(certificateFactory({ points }))
  expect(problemsOf(pdf)).toEqual([])
  const parted = elementsOf(objectsOf(pdf)).filter(({ element }) => list(element['/K']).some(isDictionary))
  expect(parted.length).toBeGreaterThan(0)
})

test('a book has a section for each of its parts and certificates', async () => {
  const { pdf } = await renderBook(bookFactory(4), SLOT)
  expect(problemsOf(pdf.bytes)).toEqual([])
  const kinds = elementsOf(objectsOf(pdf.bytes)).map(({ element }) => element['/S'])
  expect(kinds.filter((kind) => kind === '/Sect')).toHaveLength(3 + 4)
})
