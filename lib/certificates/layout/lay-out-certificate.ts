import type { CertificateContent } from '#lib/certificates/content'
import { bodyRows } from '#lib/certificates/layout/body'
import { flow } from '#lib/certificates/layout/flow'
import { footer } from '#lib/certificates/layout/footer'
import type { Block, Sheet } from '#lib/certificates/layout/ink'
import { letterhead } from '#lib/certificates/layout/letterhead'
import { BODY_BOTTOM, BODY_SIZES, MARGIN, MEASURE, TOP } from '#lib/certificates/layout/measures'
import { setText } from '#lib/certificates/layout/paragraph'
import { signatures } from '#lib/certificates/layout/signatures'
import { watermark } from '#lib/certificates/layout/watermark'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

const FRAME = { left: MARGIN, top: TOP, bottom: BODY_BOTTOM }

function bodySheets(content: CertificateContent, size: number, faces: Typefaces): Sheet[] {
  const rows = [
    letterhead(content.region, content.opdName, faces),
    ...bodyRows(content, { size, faces }),
    signatures(content, size, faces),
  ]
  return flow(rows, FRAME)
}

/** The largest size that needs as few pages as the smallest does; what fits one page never takes two. */
function fewestSheets(content: CertificateContent, faces: Typefaces): Sheet[] {
  let best: Sheet[] = []
  for (const size of BODY_SIZES) {
    const sheets = bodySheets(content, size, faces)
    if (sheets.length === 1) return sheets
    if (best.length === 0 || sheets.length < best.length) best = sheets
  }
  return best
}

/** Says on a further page whose pact it continues, should the pages be parted. */
function continuation(content: CertificateContent, faces: Typefaces): Block {
  const style = { face: 'regular', size: 8, align: 'left', grey: 0.35 } as const
  const box = setText(`${content.title} (lanjutan) – ${content.signer.name}`, MEASURE, style, faces)
  const [line] = box.lines
  return { part: { role: 'decor' }, inks: line ? [{ ...line, x: MARGIN, y: TOP - 4 }] : [] }
}

/** Lays a certificate out on as many A4 sheets as it needs, each with the whole footer. Pure: equal contents, equal sheets. */
export function layOutCertificate(content: CertificateContent, faces: Typefaces): Sheet[] {
  const sheets = fewestSheets(content, faces)
  return sheets.map((sheet, index) => ({
    blocks: [
      ...(content.sample ? [watermark(faces)] : []),
      ...(index > 0 ? [continuation(content, faces)] : []),
      ...sheet.blocks,
      ...footer(content, index + 1, sheets.length, faces),
    ],
  }))
}
