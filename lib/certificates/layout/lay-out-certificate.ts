import type { CertificateContent } from '#lib/certificates/content'
import { bodyRuns } from '#lib/certificates/layout/body'
import { divide, flow, type Run } from '#lib/certificates/layout/flow'
import { footer } from '#lib/certificates/layout/footer'
import type { Block, Sheet } from '#lib/certificates/layout/ink'
import { letterhead } from '#lib/certificates/layout/letterhead'
import { BODY_BOTTOM, MARGIN, MEASURE, TOP } from '#lib/certificates/layout/measures'
import { setText } from '#lib/certificates/layout/paragraph'
import { signatures } from '#lib/certificates/layout/signatures'
import { watermark } from '#lib/certificates/layout/watermark'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

const FRAME = { left: MARGIN, top: TOP, bottom: BODY_BOTTOM }
/** Settings tried from the roomiest: closer lines come before smaller type, for 12 points is what offices expect. */
const SETTINGS = [
  { size: 12, leading: 1.3 },
  { size: 12, leading: 1.18 },
  { size: 11.5, leading: 1.2 },
  { size: 11, leading: 1.2 },
] as const

type Tried = { runs: Run[]; counts: number[] }

function tryOut(
  content: CertificateContent,
  { size, leading }: (typeof SETTINGS)[number],
  faces: Typefaces,
): Tried {
  const runs = [
    letterhead(content.region, content.opdName, faces),
    ...bodyRuns(content, { size, leading, faces }),
    [signatures(content, size, faces)],
  ]
  return { runs, counts: divide(runs, FRAME) }
}

/** The roomiest setting that needs as few pages as the closest does; what fits one page never takes two. */
function fewestSheets(content: CertificateContent, faces: Typefaces): Sheet[] {
  let best: Tried | undefined
  for (const setting of SETTINGS) {
    const tried = tryOut(content, setting, faces)
    if (!best || tried.counts.length < best.counts.length) best = tried
    if (best.counts.length === 1) break
  }
  return best ? flow(best.runs, FRAME, best.counts) : []
}

/** Says on a further page whose pact it continues, should the pages be parted; a line too long ends in "…". */
function continuation({ title, signer }: CertificateContent, faces: Typefaces): Block {
  const style = { face: 'regular', size: 8, align: 'left', grey: 0.35 } as const
  const text = `${signer.name} – ${title} (lanjutan)`
  const whole = setText(text, MEASURE, style, faces)
  const [line] = whole.lines.length > 1 ? setText(text, MEASURE - 11, style, faces).lines : whole.lines
  const more = whole.lines.length > 1 ? ' …' : ''
  return {
    part: { role: 'decor' },
    inks: line ? [{ ...line, text: line.text + more, x: MARGIN, y: TOP - 4 }] : [],
  }
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
