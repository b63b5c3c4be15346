import type { RegionLetterhead } from '#lib/certificates/content'
import type { Row } from '#lib/certificates/layout/flow'
import { type Block, type Ink, mm, moved } from '#lib/certificates/layout/ink'
import { MEASURE } from '#lib/certificates/layout/measures'
import { setText } from '#lib/certificates/layout/paragraph'
import { pngSize } from '#lib/certificates/layout/png-size'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

/** The place for a crest, which keeps its own proportions inside it. */
const CREST = { width: mm(22), height: mm(23) }
/** The name under which the press knows the region's crest. */
export const CREST_NAME = 'Crest'

type Size = { width: number; height: number }

function fitCrest(png: Uint8Array): Size {
  const { width, height } = pngSize(png) ?? CREST
  const scale = Math.min(CREST.width / width, CREST.height / height)
  return { width: width * scale, height: height * scale }
}

function crestBlock(size: Size, y: number, governmentName: string): Block {
  return {
    part: { role: 'figure', says: `Lambang ${governmentName}` },
    inks: [{ kind: 'image', x: 0, y, ...size, name: CREST_NAME }],
  }
}

function rules(y: number): Ink[] {
  const rule = { kind: 'rule', x: 0, length: MEASURE, grey: 0 } as const
  return [
    { ...rule, y: y + 1, weight: 2 },
    { ...rule, y: y + 3.6, weight: 0.6 },
  ]
}

/** Government and agency in capitals, the crest at left where there is one, and the double rule below. */
export function letterhead(region: RegionLetterhead, opdName: string, faces: Typefaces): Row {
  const crest = region.crest && fitCrest(region.crest)
  const side = crest ? crest.width + mm(3) : 0
  const width = MEASURE - 2 * side
  const style = { face: 'bold', align: 'centre', leading: 1.2 } as const
  const government = setText(region.governmentName.toUpperCase(), width, { ...style, size: 13 }, faces)
  const opd = setText(opdName.toUpperCase(), width, { ...style, size: 14 }, faces)
  const height = Math.max(government.height + opd.height, crest?.height ?? 0)
  const top = (height - government.height - opd.height) / 2
  const inks: Ink[] = [
    ...government.lines.map((line) => moved(line, side, top)),
    ...opd.lines.map((line) => moved(line, side, top + government.height)),
  ]
  const ruled: Block = { part: { role: 'decor' }, inks: rules(height + mm(2)) }
  return {
    space: 0,
    height: height + mm(2) + 5,
    blocks: [
      ...(crest ? [crestBlock(crest, (height - crest.height) / 2, region.governmentName)] : []),
      { part: { role: 'paragraph' }, inks },
      ruled,
    ],
    keepsNext: true,
  }
}
