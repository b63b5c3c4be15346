import type { RegionLetterhead } from '#lib/certificates/content'
import { type Run, recurring } from '#lib/certificates/layout/flow'
import { type Block, type Ink, mm, moved } from '#lib/certificates/layout/ink'
import { hundredths, MEASURE } from '#lib/certificates/layout/measures'
import { newMemory } from '#lib/certificates/layout/memory'
import { setText, type TextBox } from '#lib/certificates/layout/paragraph'
import { pngSize } from '#lib/certificates/layout/png-size'
import type { Typefaces } from '#lib/certificates/typeface/load-typefaces'

/** The place for a crest, which keeps its own proportions inside it. */
const CREST = { width: mm(22), height: mm(23) }
/** The name under which the press knows the region's crest. */
export const CREST_NAME = 'Crest'
/** Sizes of the government's and of the agency's name, tried until neither takes more than `MOST_LINES`. */
const SIZES = [
  [13, 14],
  [12, 13],
  [11, 12],
] as const
const MOST_LINES = 3
/** Letterheads kept: the agencies of a region and its books. */
const MOST_HEADS = 200

type Size = { width: number; height: number }

const heads = newMemory<Run>(MOST_HEADS)

/** A crest's size on the page; a file that says no size gets the whole place. */
function fitCrest(png: Uint8Array): Size {
  const { width, height } = pngSize(png) ?? CREST
  const scale = Math.min(CREST.width / width, CREST.height / height)
  return { width: hundredths(width * scale), height: hundredths(height * scale) }
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

type Names = { government: TextBox; opd: TextBox }

function isLong({ government, opd }: Names): boolean {
  return government.lines.length > MOST_LINES || opd.lines.length > MOST_LINES
}

/** Both names in capitals, in the largest sizes at which neither is a column of its own. */
function setNames(governmentName: string, opdName: string, width: number, faces: Typefaces): Names {
  const style = { face: 'bold', align: 'centre', leading: 1.2 } as const
  const set = ([government, opd]: (typeof SIZES)[number]): Names => ({
    government: setText(governmentName.toUpperCase(), width, { ...style, size: government }, faces),
    opd: setText(opdName.toUpperCase(), width, { ...style, size: opd }, faces),
  })
  let names = set(SIZES[0])
  for (const sizes of SIZES.slice(1)) if (isLong(names)) names = set(sizes)
  return names
}

function makeLetterhead(governmentName: string, opdName: string, crest: Size | null, faces: Typefaces): Run {
  const side = crest ? crest.width + mm(3) : 0
  const { government, opd } = setNames(governmentName, opdName, MEASURE - 2 * side, faces)
  const height = Math.max(government.height + opd.height, crest?.height ?? 0)
  const top = (height - government.height - opd.height) / 2
  const inks: Ink[] = [
    ...government.lines.map((line) => moved(line, side, top)),
    ...opd.lines.map((line) => moved(line, side, top + government.height)),
  ]
  const blocks: Block[] = [
    ...(crest ? [crestBlock(crest, (height - crest.height) / 2, governmentName)] : []),
    { part: { role: 'paragraph' }, inks },
    { part: { role: 'decor' }, inks: rules(height + mm(2)) },
  ]
  return recurring([{ space: 0, height: hundredths(height + mm(2) + 5), blocks, keepsNext: true }])
}

/** Government and agency in capitals, the crest at left where there is one, and the double rule below: one row. */
export function letterhead(
  { governmentName, crest }: RegionLetterhead,
  opdName: string,
  faces: Typefaces,
): Run {
  const size = crest && fitCrest(crest)
  const key = JSON.stringify([governmentName, opdName, size])
  return heads(faces, key, () => makeLetterhead(governmentName, opdName, size, faces))
}
