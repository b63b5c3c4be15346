import type { CertificateContent } from '#lib/certificates/content'
import { type Block, type Ink, mm, moved } from '#lib/certificates/layout/ink'
import { FOOTER_BOTTOM, FOOTER_TOP, hundredths, MARGIN, MEASURE } from '#lib/certificates/layout/measures'
import { type Style, setText, type TextBox } from '#lib/certificates/layout/paragraph'
import { qrInk } from '#lib/certificates/layout/qr'
import { assuranceLines, groupCode, groupHex, SAMPLE_FOOTER, SAMPLE_WATERMARK } from '#lib/certificates/rules'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

const QR_SIDE = mm(19)
const TEXT_LEFT = QR_SIDE + mm(6)
const TEXT_TOP = FOOTER_TOP + mm(1.2)
/** Sizes tried until the footer ends above its lower end. */
const SIZES = [7.6, 7, 6.4, 5.8] as const
const GREY = 0.25

type FooterLine = { text: string; bold: boolean }

const RULE: Block = {
  part: { role: 'decor' },
  inks: [{ kind: 'rule', x: MARGIN, y: FOOTER_TOP, length: MEASURE, weight: 0.5, grey: 0.5 }],
}

function footerLines(content: CertificateContent, page: number, pages: number): FooterLine[] {
  const register = `Jejak register ${groupHex(content.leafPrefix)}`
  const lines = [
    { text: `Kode verifikasi ${groupCode(content.code)}`, bold: true },
    { text: `Periksa keasliannya di ${content.verifyUrl}`, bold: false },
    ...assuranceLines(content).map((text) => ({ text, bold: false })),
    { text: `${register} · Edisi ${content.edition} · Halaman ${page} dari ${pages}`, bold: false },
  ]
  if (content.sample) lines.push({ text: `${SAMPLE_WATERMARK}. ${SAMPLE_FOOTER}.`, bold: true })
  return lines
}

function setLines(lines: readonly FooterLine[], size: number, faces: Typefaces): TextBox[] {
  return lines.map(({ text, bold }) => {
    const face = bold ? 'bold' : 'regular'
    const style: Style = { face, size, align: 'left', grey: bold ? 0 : GREY, leading: 1.18 }
    return setText(text, MEASURE - TEXT_LEFT, style, faces)
  })
}

function isTooHigh(boxes: readonly TextBox[]): boolean {
  return boxes.reduce((sum, { height }) => sum + height, TEXT_TOP) > FOOTER_BOTTOM
}

function stack(boxes: readonly TextBox[]): Ink[] {
  let y = hundredths(TEXT_TOP)
  return boxes.flatMap((box) => {
    const inks = box.lines.map((line) => moved(line, MARGIN + TEXT_LEFT, y))
    y += box.height
    return inks
  })
}

/** The foot of every certificate page: QR and code to check it by, and how far its assurance reaches. */
export function footer(content: CertificateContent, page: number, pages: number, faces: Typefaces): Block[] {
  const lines = footerLines(content, page, pages)
  let boxes = setLines(lines, SIZES[0], faces)
  for (const size of SIZES.slice(1)) if (isTooHigh(boxes)) boxes = setLines(lines, size, faces)
  const qr = qrInk(content.verifyUrl, MARGIN + mm(1), FOOTER_TOP + mm(3), QR_SIDE)
  return [
    RULE,
    { part: { role: 'figure', says: `Kode QR ke ${content.verifyUrl}` }, inks: [qr] },
    { part: { role: 'paragraph' }, inks: stack(boxes) },
  ]
}
