import type { Sheet } from '#lib/certificates/layout/ink'
import { layOutCertificate } from '#lib/certificates/layout/lay-out-certificate'
import { CREST_NAME } from '#lib/certificates/layout/letterhead'
import { closePress } from '#lib/certificates/press/close-press'
import {
  addPicture,
  openPress,
  type Press,
  printPages,
  printSheets,
  setSheet,
} from '#lib/certificates/press/press'
import type { PageContent } from '#lib/certificates/press/write-content'
import { loadTypefaces, type Typefaces } from '#lib/certificates/typeface/load-typefaces'
import type { SealSlot, UnsealedPdf } from '#lib/certificates/unsealed-pdf'
import type { BookContent } from '#lib/handovers/book-content'
import { type BookPages, bookmarksOf } from '#lib/handovers/bookmarks'
import { layOutAbsent } from '#lib/handovers/layout/absent'
import { layOutCover } from '#lib/handovers/layout/cover'
import { bindOwnSheet, folio } from '#lib/handovers/layout/folio'
import { layOutList } from '#lib/handovers/layout/list'

/** The page each run of pages begins on, counted from 1, and the number of all pages. */
function count(runs: readonly { length: number }[]): { starts: number[]; total: number } {
  let next = 1
  const starts = runs.map(({ length }) => {
    next += length
    return next - length
  })
  return { starts, total: next - 1 }
}

/** Cover, list and the absent; laid out twice, because how many pages they take decides the page numbers they show. */
function layOutFront(
  content: BookContent,
  certificates: readonly PageContent[][],
  faces: Typefaces,
): Sheet[][] {
  const front = (pageOf: (index: number) => number) => [
    layOutCover(content, faces),
    layOutList(content, pageOf, faces),
    layOutAbsent(content, faces),
  ]
  const { total } = count(front(() => 1))
  const { starts } = count(certificates)
  return front((index) => total + (starts[index] ?? 1))
}

/** Sets one certificate after another; of each only what goes on its pages is kept. */
async function setCertificates(press: Press, { certificates }: BookContent): Promise<PageContent[][]> {
  const set: PageContent[][] = []
  for await (const one of certificates) {
    set.push(layOutCertificate(one, press.ribbon.faces).map((sheet) => setSheet(press, sheet)))
  }
  return set
}

function requireOneEach({ sections }: BookContent, certificates: number): void {
  const people = sections.reduce((sum, section) => sum + section.people.length, 0)
  if (people !== certificates) throw new Error(`a book of ${people} people with ${certificates} certificates`)
}

/** Prints the front and then the certificates, each page with its number; the pages by what is on them. */
function printAll(press: Press, content: BookContent, certificates: readonly PageContent[][]) {
  const { faces } = press.ribbon
  const front = layOutFront(content, certificates, faces)
  const { starts, total } = count([...front, ...certificates])
  const pageOf = (run: number, page: number) => (starts[run] ?? 1) + page
  const own = front.map((sheets, run) =>
    printSheets(
      press,
      sheets.map((sheet, page) => bindOwnSheet(sheet, content, pageOf(run, page), total, faces)),
    ),
  )
  const bound = certificates.map((pages, index) =>
    printPages(
      press,
      pages.map((set, page) => {
        const number = pageOf(front.length + index, page)
        return setSheet(press, { blocks: [folio(content, number, total, faces)] }, set)
      }),
    ),
  )
  return { own, bound, total }
}

/**
 * The book of one handover, or one volume of it: cover, list by unit, the absent by class, then every certificate.
 * Fonts and pictures are stored once. The same content and slot give the same bytes.
 * @returns the PDF with room for its seal, and how many pages it has
 * @throws when people and certificates do not match one to one, or the region's crest is not a PNG
 */
export async function renderBook(
  content: BookContent,
  slot: SealSlot,
): Promise<{ pdf: UnsealedPdf; pages: number }> {
  const press = openPress(loadTypefaces())
  if (content.region.crest) addPicture(press, CREST_NAME, content.region.crest)
  const certificates = await setCertificates(press, content)
  requireOneEach(content, certificates.length)
  const { own, bound, total } = printAll(press, content, certificates)
  const [cover = [], list = [], absent = []] = own
  const bookPages: BookPages = { cover, list, absent, certificates: bound }
  const imprint = {
    title: `Himpunan ${content.title} – ${content.opdName}`,
    subject: `${content.campaignName}, ${content.electionName}`,
    key: `${content.opdName}/${content.campaignName}/${content.compiledAt.toISOString()}/${content.volume?.number ?? 1}`,
    createdAt: content.compiledAt,
    bookmarks: bookmarksOf(content, bookPages),
  }
  return { pdf: closePress(press, imprint, slot), pages: total }
}
