import type { CertificateContent } from '#lib/certificates/content'
import { type Block, type Ink, mm, moved } from '#lib/certificates/layout/ink'
import { FOOTER_BOTTOM, FOOTER_TOP, MARGIN, MEASURE } from '#lib/certificates/layout/measures'
import { type Style, setText } from '#lib/certificates/layout/paragraph'
import { qrInk } from '#lib/certificates/layout/qr'
import { assuranceLines, groupCode, groupHex, SAMPLE_FOOTER, SAMPLE_WATERMARK } from '#lib/certificates/rules'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

const QR_SIDE = mm(19)
const TEXT_LEFT = QR_SIDE + mm(6)
/** Sizes tried until the footer ends above its lower end. */
const SIZES = [7.6, 7, 6.4, 5.8] as const
const GREY = 0.25

type FooterLine = { text: string; bold: boolean }

function footerLines(content: CertificateContent, page: number, pages: number): FooterLine[] {
  const lines = [
    { text: `Kode verifikasi ${groupCode(content.code)}`, bold: true },
    { text: `Periksa keasliannya di ${content.verifyUrl}`, bold: false },
    ...assuranceLines(content).map((text) => ({ text, bold: false })),
    {
      text: `Jejak register ${groupHex(content.leafPrefix)} · Edisi ${content.edition} · Halaman ${page} dari ${pages}`,
      bold: false,
    },
  ]
  if (content.sample) lines.push({ text: `${SAMPLE_WATERMARK}. ${SAMPLE_FOOTER}.`, bold: true })
  return lines
}

function setLines(lines: FooterLine[], size: number, faces: Typefaces): { inks: Ink[]; bottom: number } {
  let y = FOOTER_TOP + mm(1.2)
  const inks = lines.flatMap(({ text, bold }): Ink[] => {
    const face = bold ? 'bold' : 'regular'
    const style: Style = { face, size, align: 'left', grey: bold ? 0 : GREY, leading: 1.18 }
    const box = setText(text, MEASURE - TEXT_LEFT, style, faces)
    const placed = box.lines.map((line) => moved(line, MARGIN + TEXT_LEFT, y))
    y += box.height
    return placed
  })
  return { inks, bottom: y }
}

/** The foot of every certificate page: QR and code to check it by, and how far its assurance reaches. */
export function footer(content: CertificateContent, page: number, pages: number, faces: Typefaces): Block[] {
  const lines = footerLines(content, page, pages)
  let set = setLines(lines, SIZES[0], faces)
  for (const size of SIZES.slice(1)) if (set.bottom > FOOTER_BOTTOM) set = setLines(lines, size, faces)
  const rule: Ink = { kind: 'rule', x: MARGIN, y: FOOTER_TOP, length: MEASURE, weight: 0.5, grey: 0.5 }
  const qr = qrInk(content.verifyUrl, MARGIN + mm(1), FOOTER_TOP + mm(3), QR_SIDE)
  return [
    { part: { role: 'decor' }, inks: [rule] },
    { part: { role: 'figure', says: `Kode QR ke ${content.verifyUrl}` }, inks: [qr] },
    { part: { role: 'paragraph' }, inks: set.inks },
  ]
}
