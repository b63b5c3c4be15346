import type { Bookmark } from '#lib/certificates/press/outline'
import type { Ref } from '#lib/certificates/press/syntax'
import type { BookContent } from '#lib/handovers/book-content'
import { unitName } from '#lib/handovers/layout/list'

/** The printed pages of a book by what is on them; `certificates` in the order of the people. */
export type BookPages = { cover: Ref[]; list: Ref[]; absent: Ref[]; certificates: Ref[][] }

function bookmark(title: string, pages: Ref[] | undefined, children: Bookmark[] = []): Bookmark[] {
  const [page] = pages ?? []
  return page === undefined ? [] : [{ title, page, children }]
}

/** The side bar of a book: its own pages, then units with their people below them. */
export function bookmarksOf(
  { sections }: BookContent,
  { cover, list, absent, certificates }: BookPages,
): Bookmark[] {
  let next = 0
  const units = sections.flatMap(({ unit, people }) => {
    const first = next
    const children = people.flatMap(({ name }) => bookmark(name, certificates[next++]))
    return bookmark(unitName(unit), certificates[first], children)
  })
  return [
    ...bookmark('Sampul', cover),
    ...bookmark('Daftar penandatangan', list),
    ...bookmark('Pegawai yang belum menandatangani', absent),
    ...units,
  ]
}
