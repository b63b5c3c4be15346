import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { checkRow } from '#lib/certificates/evidence-sheet/layout/check-row'
import { SHEET_SIZE, sectionRows } from '#lib/certificates/evidence-sheet/layout/fact-rows'
import { footerTop, sheetFooter } from '#lib/certificates/evidence-sheet/layout/sheet-footer'
import { evidenceSections } from '#lib/certificates/evidence-sheet/sections'
import { standingSentences } from '#lib/certificates/evidence-sheet/standing-rules'
import { flow, type Row } from '#lib/certificates/layout/flow'
import { mm, type Part, type Sheet } from '#lib/certificates/layout/ink'
import { letterhead } from '#lib/certificates/layout/letterhead'
import { MARGIN, MEASURE, TOP } from '#lib/certificates/layout/measures'
import { rowsOf, type Style, setText } from '#lib/certificates/layout/paragraph'
import { watermark } from '#lib/certificates/layout/watermark'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

export const SHEET_TITLE = 'Lembar Bukti Penandatanganan'

function centred(text: string, size: number, space: number, part: Part, faces: Typefaces): Row[] {
  const box = setText(text, MEASURE, { face: 'bold', size, align: 'centre', leading: 1.2 }, faces)
  return rowsOf(box, { part, space, keepsNext: true })
}

function standingRows(content: EvidenceSheetContent, faces: Typefaces): Row[] {
  return standingSentences(content).flatMap(({ text, loud }) => {
    const style: Style = { face: loud ? 'bold' : 'regular', size: SHEET_SIZE, align: 'left' }
    const box = setText(text, MEASURE, style, faces)
    return rowsOf(box, { part: { role: 'paragraph' }, space: SHEET_SIZE * 0.9 })
  })
}

function sheetRows(content: EvidenceSheetContent, faces: Typefaces): Row[] {
  return [
    ...centred(SHEET_TITLE.toUpperCase(), 14, 13, { role: 'title' }, faces),
    ...centred(content.pledge.title, 11, 2, { role: 'paragraph' }, faces),
    ...standingRows(content, faces),
    ...evidenceSections(content).flatMap((section) => sectionRows(section, faces)),
    ...sectionRows({ title: 'Cara memeriksa', facts: [] }, faces),
    checkRow(content, faces),
  ]
}

/** Lays an evidence sheet out on as many A4 pages as it needs. Pure: equal contents, equal sheets. */
export function layOutEvidenceSheet(content: EvidenceSheetContent, faces: Typefaces): Sheet[] {
  const bottom = footerTop(content, faces) - mm(3)
  const runs = [letterhead(content.region, content.opdName, faces), sheetRows(content, faces)]
  const sheets = flow(runs, { left: MARGIN, top: TOP, bottom })
  return sheets.map((sheet, index) => ({
    blocks: [
      ...(content.sample ? [watermark(faces)] : []),
      ...sheet.blocks,
      ...sheetFooter(content, { number: index + 1, of: sheets.length }, faces),
    ],
  }))
}
