import { flow, type Row } from '#lib/certificates/layout/flow'
import { mm, moved, type Sheet } from '#lib/certificates/layout/ink'
import { MARGIN, TOP } from '#lib/certificates/layout/measures'

/** These pages have no footer but the page number, so that they reach lower than a certificate. */
const BOTTOM = mm(276)

/** Lets rows run over as many pages as they need, the head standing at the top of each. */
export function pagesUnderHead(head: readonly Row[], rows: readonly Row[]): Sheet[] {
  let top = TOP
  const blocks = head.flatMap((row) => {
    const placed = row.blocks.map(({ part, inks }) => ({
      part,
      inks: inks.map((ink) => moved(ink, MARGIN, top)),
    }))
    top += row.height
    return placed
  })
  const frame = { left: MARGIN, top: top + 2, bottom: BOTTOM }
  return flow([rows], frame).map((sheet) => ({
    blocks: [...blocks.map(({ part, inks }) => ({ part: { ...part }, inks })), ...sheet.blocks],
  }))
}
