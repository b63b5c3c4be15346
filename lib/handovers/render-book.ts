import type { Sheet } from '#lib/certificates/layout/ink'
import { layOutCertificate } from '#lib/certificates/layout/lay-out-certificate'
import { CREST_NAME } from '#lib/certificates/layout/letterhead'
import { closePress } from '#lib/certificates/press/close-press'
import { addPicture, openPress, printSheets } from '#lib/certificates/press/press'
import { loadTypefaces, type Typefaces } from '#lib/certificates/typeface/load-typefaces'
import type { SealSlot, UnsealedPdf } from '#lib/certificates/unsealed-pdf'
import type { BookContent } from '#lib/handovers/book-content'
import { type BookPages, bookmarksOf } from '#lib/handovers/bookmarks'
import { layOutAbsent } from '#lib/handovers/layout/absent'
import { layOutCover } from '#lib/handovers/layout/cover'
import { bindOwnSheet, bindSheet } from '#lib/handovers/layout/folio'
import { layOutList } from '#lib/handovers/layout/list'

/** Runs of sheets that belong together; `own` pages are the book's, the others certificates. */
type Gathering = { sheets: Sheet[]; own: boolean }

/** The page each gathering begins on, counted from 1, and the number of all pages. */
function count(gatherings: readonly Gathering[]): { starts: number[]; total: number } {
  let next = 1
  const starts = gatherings.map(({ sheets }) => {
    next += sheets.length
    return next - sheets.length
  })
  return { starts, total: next - 1 }
}

/** Cover, list and the absent; laid out twice, because how many pages they take decides the page numbers they show. */
function layOutFront(
  content: BookContent,
  certificates: readonly Gathering[],
  faces: Typefaces,
): Gathering[] {
  const front = (pageOf: (index: number) => number): Gathering[] =>
    [layOutCover(content, faces), layOutList(content, pageOf, faces), layOutAbsent(content, faces)].map(
      (sheets) => ({
        sheets,
        own: true,
      }),
    )
  const { total } = count(front(() => 1))
  const { starts } = count(certificates)
  return front((index) => total + (starts[index] ?? 1))
}

function requireOneEach({ sections, certificates }: BookContent): void {
  const people = sections.reduce((sum, section) => sum + section.people.length, 0)
  if (people !== certificates.length)
    throw new Error(`a book of ${people} people with ${certificates.length} certificates`)
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
  requireOneEach(content)
  const press = openPress(loadTypefaces())
  const { faces } = press.ribbon
  if (content.region.crest) addPicture(press, CREST_NAME, content.region.crest)
  const certificates = content.certificates.map(
    (one): Gathering => ({ sheets: layOutCertificate(one, faces), own: false }),
  )
  const gatherings = [...layOutFront(content, certificates, faces), ...certificates]
  const { starts, total } = count(gatherings)
  const pages = gatherings.map(({ sheets, own }, index) => {
    const bind = own ? bindOwnSheet : bindSheet
    return printSheets(
      press,
      sheets.map((sheet, page) => bind(sheet, content, (starts[index] ?? 1) + page, total, faces)),
    )
  })
  const [cover = [], list = [], absent = [], ...each] = pages
  const bookPages: BookPages = { cover, list, absent, certificates: each }
  const imprint = {
    title: `Himpunan ${content.title} – ${content.opdName}`,
    subject: `${content.campaignName}, ${content.electionName}`,
    key: `${content.opdName}/${content.campaignName}/${content.compiledAt.toISOString()}/${content.volume?.number ?? 1}`,
    createdAt: content.compiledAt,
    bookmarks: bookmarksOf(content, bookPages),
  }
  return { pdf: closePress(press, imprint, slot), pages: total }
}
