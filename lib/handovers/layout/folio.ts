import { type Block, type Ink, PAGE, type Sheet } from '#lib/certificates/layout/ink'
import { FOLIO_LINE } from '#lib/certificates/layout/measures'
import { watermark } from '#lib/certificates/layout/watermark'
import { SAMPLE_FOOTER, SAMPLE_WATERMARK } from '#lib/certificates/rules'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'
import { widthOf } from '#lib/certificates/typeface/measure'
import type { BookContent } from '#lib/handovers/book-content'

const SIZE = 7.6
/** Says on every page of a book compiled before its handover that it is not the final one. */
export const PROVISIONAL = 'SEMENTARA, belum diserahkan'

function centred(text: string, y: number, faces: Typefaces): Ink {
  const x = (PAGE.width - widthOf(faces.regular, text, SIZE)) / 2
  return { kind: 'text', x, y, text, face: 'regular', size: SIZE, grey: 0.25 }
}

/** The book's own page number, under whatever footer the page has. */
export function folio(content: BookContent, page: number, pages: number, faces: Typefaces): Block {
  const number = `Halaman ${page} dari ${pages}`
  const text = content.provisional ? `${PROVISIONAL} · ${number}` : number
  return { part: { role: 'paragraph' }, inks: [centred(text, FOLIO_LINE, faces)] }
}

/** A page of the book's own: with the watermark and note of evaluation mode that certificates bring along. */
export function bindOwnSheet(
  sheet: Sheet,
  content: BookContent,
  page: number,
  pages: number,
  faces: Typefaces,
): Sheet {
  const numbered = [...sheet.blocks, folio(content, page, pages, faces)]
  if (!content.sample) return { blocks: numbered }
  const note = centred(`${SAMPLE_WATERMARK}. ${SAMPLE_FOOTER}.`, FOLIO_LINE - 1.5 * SIZE, faces)
  return { blocks: [watermark(faces), ...numbered, { part: { role: 'paragraph' }, inks: [note] }] }
}
