import { mm, type Sheet } from '#lib/certificates/layout/ink'
import { MEASURE } from '#lib/certificates/layout/measures'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'
import type { BookContent } from '#lib/handovers/book-content'
import { confidentialLine, unitName } from '#lib/handovers/layout/list'
import { pagesUnderHead } from '#lib/handovers/layout/pages-under-head'
import { type Column, NUMBER_WIDTH, tableHeading, tableRow } from '#lib/handovers/layout/table'

const NAME = mm(75)
const COLUMNS: Column[] = [
  { head: 'No.', width: NUMBER_WIDTH },
  { head: 'Nama', width: NAME },
  { head: 'Unit kerja', width: MEASURE - NUMBER_WIDTH - NAME },
]
const NOBODY = 'Seluruh pegawai yang wajib menandatangani telah menandatangani.'

/** Those whose pact is not in the book, by class only: the reasons stay with the desk. In its last volume only. */
export function layOutAbsent(content: BookContent, faces: Typefaces): Sheet[] {
  if (content.volume && content.volume.number < content.volume.of) return []
  const groups = content.absent.filter(({ people }) => people.length > 0)
  const rows = groups.flatMap((group) => [
    tableHeading(`${group.class} (${group.people.length} orang)`, faces),
    ...group.people.map(({ name, unit }, index) =>
      tableRow(COLUMNS, [`${index + 1}.`, name, unitName(unit)], faces),
    ),
  ])
  const head = [
    tableHeading('PEGAWAI YANG BELUM MENANDATANGANI', faces, 12, { role: 'title' }),
    tableHeading(confidentialLine(content), faces, 7.6, { role: 'paragraph' }),
    ...(rows.length > 0
      ? [
          tableRow(
            COLUMNS,
            COLUMNS.map((column) => column.head),
            faces,
            true,
          ),
        ]
      : []),
  ]
  return pagesUnderHead(
    head,
    rows.length > 0 ? rows : [tableHeading(NOBODY, faces, 10, { role: 'paragraph' })],
  )
}
