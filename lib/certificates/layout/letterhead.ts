import type { RegionLetterhead } from '#lib/certificates/content'
import type { Row } from '#lib/certificates/layout/flow'
import { type Ink, mm, moved } from '#lib/certificates/layout/ink'
import { MEASURE } from '#lib/certificates/layout/measures'
import { setText } from '#lib/certificates/layout/paragraph'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

const CREST = { width: mm(18), height: mm(22) }
/** The name under which the press knows the region's crest. */
export const CREST_NAME = 'Crest'

function rules(y: number): Ink[] {
  const rule = { kind: 'rule', x: 0, length: MEASURE, grey: 0 } as const
  return [
    { ...rule, y: y + 1, weight: 2 },
    { ...rule, y: y + 3.6, weight: 0.6 },
  ]
}

/** Government and agency in capitals, the crest at left where there is one, and the double rule below. */
export function letterhead(region: RegionLetterhead, opdName: string, faces: Typefaces): Row {
  const side = region.crest ? CREST.width + mm(3) : 0
  const width = MEASURE - 2 * side
  const style = { face: 'bold', align: 'centre', leading: 1.2 } as const
  const government = setText(region.governmentName.toUpperCase(), width, { ...style, size: 13 }, faces)
  const opd = setText(opdName.toUpperCase(), width, { ...style, size: 14 }, faces)
  const height = Math.max(government.height + opd.height, region.crest ? CREST.height : 0)
  const top = (height - government.height - opd.height) / 2
  const inks: Ink[] = [
    ...government.lines.map((line) => moved(line, side, top)),
    ...opd.lines.map((line) => moved(line, side, top + government.height)),
  ]
  if (region.crest)
    inks.unshift({ kind: 'image', x: 0, y: (height - CREST.height) / 2, ...CREST, name: CREST_NAME })
  const ruled = { part: { role: 'decor' }, inks: rules(height + mm(2)) } as const
  return {
    space: 0,
    height: height + mm(2) + 5,
    blocks: [
      { part: { role: 'paragraph' }, inks },
      { ...ruled, inks: [...ruled.inks] },
    ],
    keepsNext: true,
  }
}
