import type { Row } from '#lib/certificates/layout/flow'
import { mm, type Sheet } from '#lib/certificates/layout/ink'
import { MEASURE } from '#lib/certificates/layout/measures'
import { groupCode, numberLine } from '#lib/certificates/rules'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'
import type { BookContent, BookPerson } from '#lib/handovers/book-content'
import { pagesUnderHead } from '#lib/handovers/layout/pages-under-head'
import { type Column, NUMBER_WIDTH, tableHeading, tableRow } from '#lib/handovers/layout/table'
import { formatDateTime, formatLongDate, formatTime } from '#lib/regions/rules'

const FIXED: Column[] = [
  { head: 'No.', width: NUMBER_WIDTH },
  { head: 'Nama dan nomor', width: mm(56) },
  { head: 'Jabatan', width: 0 },
  { head: 'Waktu', width: mm(25) },
  { head: 'Kode verifikasi', width: mm(30) },
  { head: 'Hal.', width: mm(9) },
]
const NOBODY = 'Belum ada pegawai yang menandatangani.'
const REST = MEASURE - FIXED.reduce((sum, { width }) => sum + width, 0)
const COLUMNS = FIXED.map((column) => (column.width === 0 ? { ...column, width: REST } : column))

function personRow(
  person: BookPerson,
  number: number,
  page: number,
  content: BookContent,
  faces: Typefaces,
): Row {
  const { timeZone } = content.region
  const cells = [
    `${number}.`,
    [person.name, numberLine(person)],
    person.position ?? '-',
    [formatLongDate(person.signedAt, timeZone), formatTime(person.signedAt, timeZone)],
    groupCode(person.code),
    String(page),
  ]
  return tableRow(COLUMNS, cells, faces)
}

/** What a list calls those who belong to no unit of the agency. */
export function unitName(unit: string): string {
  return unit || 'Tanpa unit kerja'
}

/** Every page that lists people says that it is confidential, by whose wish it was printed and when. */
export function confidentialLine({ compiledAt, printedBy, region }: BookContent): string {
  return `Rahasia, dicetak oleh ${printedBy}, ${formatDateTime(compiledAt, region.timeZone)}.`
}

/**
 * The list of those who signed, by unit, with time, code and page.
 * @param pageOf the page on which the certificate of the person with this index begins
 */
export function layOutList(
  content: BookContent,
  pageOf: (index: number) => number,
  faces: Typefaces,
): Sheet[] {
  const first = content.volume?.first ?? 1
  let index = 0
  const rows = content.sections.flatMap((section) => [
    tableHeading(`${unitName(section.unit)} (${section.people.length} orang)`, faces),
    ...section.people.map((person) => {
      index += 1
      return personRow(person, first + index - 1, pageOf(index - 1), content, faces)
    }),
  ])
  const head = [
    tableHeading('DAFTAR PENANDATANGAN', faces, 12, { role: 'title' }),
    tableHeading(confidentialLine(content), faces, 7.6, { role: 'paragraph' }),
    tableRow(
      COLUMNS,
      COLUMNS.map((column) => column.head),
      faces,
      true,
    ),
  ]
  return pagesUnderHead(
    head,
    rows.length > 0 ? rows : [tableHeading(NOBODY, faces, 10, { role: 'paragraph' })],
  )
}
