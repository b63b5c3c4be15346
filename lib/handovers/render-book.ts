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

/** The page on which each run of pages begins, counted from 1, and the number of all pages. */
function count(lengths: readonly number[]): { starts: number[]; total: number } {
  let next = 1
  const starts = lengths.map((length) => {
    next += length
    return next - length
  })
  return { starts, total: next - 1 }
}

const lengthsOf = (runs: readonly Sheet[][]) => runs.map((sheets) => sheets.length)

/** Cover, list and the absent; laid out twice, because how many pages they take decides the page numbers they show. */
function layOutFront(content: BookContent, lengths: readonly number[], faces: Typefaces): Sheet[][] {
  const front = (pageOf: (index: number) => number) => [
    layOutCover(content, faces),
    layOutList(content, pageOf, faces),
    layOutAbsent(content, faces),
  ]
  const { total } = count(lengthsOf(front(() => 1)))
  const { starts } = count(lengths)
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
  // Laid out once for the page numbers and again to be printed: hundreds of sheets weigh more than their second making.
  const lengths = content.certificates.map((one) => layOutCertificate(one, faces).length)
  const front = layOutFront(content, lengths, faces)
  const { starts, total } = count([...lengthsOf(front), ...lengths])
  const print = (sheets: readonly Sheet[], index: number, bind: typeof bindSheet) =>
    printSheets(
      press,
      sheets.map((sheet, page) => bind(sheet, content, (starts[index] ?? 1) + page, total, faces)),
    )
  const [cover = [], list = [], absent = []] = front.map((sheets, index) =>
    print(sheets, index, bindOwnSheet),
  )
  const each = content.certificates.map((one, index) =>
    print(layOutCertificate(one, faces), front.length + index, bindSheet),
  )
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
