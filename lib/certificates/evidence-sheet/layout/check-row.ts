import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { hashLines } from '#lib/certificates/evidence-sheet/print-hash'
import type { Row } from '#lib/certificates/layout/flow'
import { type Ink, mm, moved } from '#lib/certificates/layout/ink'
import { MEASURE } from '#lib/certificates/layout/measures'
import { type Style, setText } from '#lib/certificates/layout/paragraph'
import { qrInk } from '#lib/certificates/layout/qr'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

const SIDE = mm(24)
/** Four modules of the smallest code stay free around it (ISO 18004 §5.3.8). */
const QUIET = mm(4)
const INDENT = SIDE + 2 * QUIET
const SIZE = 9.5
const GAP = 5
const NOT_KEPT =
  'Lembar bukti dibuat setiap kali diminta dan tidak disimpan, sehingga berkasnya tidak tercatat dalam arsip.'

type Line = { text: string; space?: number; bold?: boolean }

/** Addresses end their line: a full stop behind one would be typed along. */
function lines({ urls, seal }: EvidenceSheetContent): Line[] {
  return [
    { text: 'Keadaan penandatanganan ini, terbuka untuk umum:', bold: true },
    { text: urls.verify },
    { text: 'Keutuhan lembar ini, dengan mengunggah berkas PDF-nya:', bold: true, space: GAP },
    { text: urls.upload },
    { text: NOT_KEPT },
    { text: 'Sertifikat segel yang sah:', bold: true, space: GAP },
    { text: urls.seals },
    { text: `Lembar ini disegel dengan sertifikat yang diterbitkan ${seal.issuer}, sidik jari SHA-256:` },
    ...hashLines(seal.fingerprint).map((text) => ({ text })),
  ]
}

/** How the sheet is checked: a QR code with the addresses beside it, never divided by a page break. */
export function checkRow(content: EvidenceSheetContent, faces: Typefaces): Row {
  let height = 0
  const inks = lines(content).flatMap(({ text, space = 0, bold = false }): Ink[] => {
    const style: Style = { face: bold ? 'bold' : 'regular', size: SIZE, align: 'left' }
    const box = setText(text, MEASURE - INDENT, style, faces)
    const placed = box.lines.map((line) => moved(line, INDENT, height + space))
    height += space + box.height
    return placed
  })
  const qr = qrInk(content.urls.verify, QUIET, QUIET, SIDE)
  return {
    space: GAP,
    height: Math.max(height, SIDE + 2 * QUIET),
    blocks: [
      { part: { role: 'figure', says: `Kode QR ke ${content.urls.verify}` }, inks: [qr] },
      { part: { role: 'paragraph' }, inks },
    ],
    keepsNext: false,
  }
}
