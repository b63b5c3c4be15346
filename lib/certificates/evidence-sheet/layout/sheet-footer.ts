import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { formatExact } from '#lib/certificates/evidence-sheet/exact-time'
import { type Block, type Ink, mm, moved, PAGE } from '#lib/certificates/layout/ink'
import { MARGIN, MEASURE } from '#lib/certificates/layout/measures'
import { type Style, setText } from '#lib/certificates/layout/paragraph'
import { groupCode, SAMPLE_FOOTER, SAMPLE_WATERMARK } from '#lib/certificates/rules'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

/** The margin of every page; here the footer too stays out of it. */
const BOTTOM = PAGE.height - mm(15.5)
const STYLE: Style = { face: 'regular', size: 7.6, align: 'left', grey: 0.25, leading: 1.18 }

type Page = { number: number; of: number }

function footerTexts({ code, printed, region, sample }: EvidenceSheetContent, { number, of }: Page) {
  const { by, at } = printed
  return [
    `Lembar Bukti Penandatanganan · Kode verifikasi ${groupCode(code)} · Halaman ${number} dari ${of}`,
    `Rahasia, dicetak oleh ${by.name} (${by.role}), ${formatExact(at, region.timeZone)}.`,
    ...(sample ? [`${SAMPLE_WATERMARK}. ${SAMPLE_FOOTER}.`] : []),
  ]
}

function setFooter(content: EvidenceSheetContent, page: Page, faces: Typefaces) {
  let height = mm(1.2)
  const inks = footerTexts(content, page).flatMap((text): Ink[] => {
    const box = setText(text, MEASURE, STYLE, faces)
    const placed = box.lines.map((line) => moved(line, 0, height))
    height += box.height
    return placed
  })
  return { inks, height }
}

/** Where the footer begins, in points from the top; the widest page number counts, so that it is the same on all pages. */
export function footerTop(content: EvidenceSheetContent, faces: Typefaces): number {
  return BOTTOM - setFooter(content, { number: 999, of: 999 }, faces).height
}

/** The foot of every page: which signing, which page, who printed it and when, and that it is confidential. */
export function sheetFooter(content: EvidenceSheetContent, page: Page, faces: Typefaces): Block[] {
  const top = footerTop(content, faces)
  const { inks } = setFooter(content, page, faces)
  const rule: Ink = { kind: 'rule', x: MARGIN, y: top, length: MEASURE, weight: 0.5, grey: 0.5 }
  return [
    { part: { role: 'decor' }, inks: [rule] },
    { part: { role: 'paragraph' }, inks: inks.map((ink) => moved(ink, MARGIN, top)) },
  ]
}
