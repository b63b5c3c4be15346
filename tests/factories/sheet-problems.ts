import { PAGE, type Sheet, type TextInk } from '#lib/certificates/layout/ink'
import { FOOTER_BOTTOM, FOOTER_TOP, MARGIN, TOP } from '#lib/certificates/layout/measures'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import { widthOf } from '#lib/certificates/typeface/measure'

type Box = { left: number; right: number; top: number; bottom: number; text: string }

const faces = loadTypefaces()

/** The texts of a sheet that are read, in their order. */
export function textsOf({ blocks }: Sheet): TextInk[] {
  const inks = blocks.flatMap((block) => block.inks)
  return inks.filter((ink): ink is TextInk => ink.kind === 'text' && !ink.silent && ink.text !== '')
}

/** From the height of capitals to the depth of descenders. */
function boxOf({ x, y, text, size, face, stretch = 0 }: TextInk): Box {
  const width = widthOf(faces[face], text, size) + stretch * (text.split(' ').length - 1)
  return { left: x, right: x + width, top: y - 0.72 * size, bottom: y + 0.2 * size, text }
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

function isOutside({ left, right, top, bottom }: Box, lowest: number | null): boolean {
  const side = left < MARGIN - 0.02 || right > PAGE.width - MARGIN + 0.02
  const end = lowest ?? (top > FOOTER_TOP ? FOOTER_BOTTOM : FOOTER_TOP)
  return side || top < TOP - 20 || bottom > end
}

/**
 * What is wrong with a sheet, in words; nothing when all is in its place.
 * @param lowest how far down it may reach, in points; without it, down to the footer and the footer to its own end
 */
export function problemsOf(sheet: Sheet, lowest: number | null = null): string[] {
  const boxes = textsOf(sheet).map(boxOf)
  return boxes.flatMap((box, index) => {
    const under = boxes.slice(index + 1).find((other) => overlaps(box, other))
    return [
      ...(isOutside(box, lowest) ? [`outside: ${JSON.stringify(box)}`] : []),
      ...(under ? [`${box.text} over ${under.text}`] : []),
    ]
  })
}
