import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PAGE, type Sheet, type TextInk } from '#lib/certificates/layout/ink'
import { layOutCertificate } from '#lib/certificates/layout/lay-out-certificate'
import { FOOTER_BOTTOM, FOOTER_TOP, MARGIN, TOP } from '#lib/certificates/layout/measures'
import { renderCertificate } from '#lib/certificates/render-certificate'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import { widthOf } from '#lib/certificates/typeface/measure'
import { arbitraryCertificate } from '#tests/factories/arbitrary-certificate'
import { inkInMargins, rasterise } from '#tests/factories/pdf-tools'

type Box = { left: number; right: number; top: number; bottom: number; text: string }
const faces = loadTypefaces()

/** From the height of capitals to the depth of descenders, of everything that is read. */
function boxesOf(sheet: Sheet): Box[] {
  const texts = sheet.blocks
    .flatMap(({ inks }) => inks)
    .filter((ink): ink is TextInk => ink.kind === 'text' && !ink.silent && ink.text !== '')
  return texts.map(({ x, y, text, size, face, stretch = 0 }) => {
    const width = widthOf(faces[face], text, size) + stretch * (text.split(' ').length - 1)
    return { left: x, right: x + width, top: y - 0.72 * size, bottom: y + 0.2 * size, text }
  })
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

test('no two texts overlap and none leaves the column, whatever they say', () => {
  fc.assert(
    fc.property(arbitraryCertificate, (content) => {
      for (const sheet of layOutCertificate(content, faces)) {
        const boxes = boxesOf(sheet)
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(MARGIN - 0.01)
          expect(box.right).toBeLessThanOrEqual(PAGE.width - MARGIN + 0.01)
          expect(box.top).toBeGreaterThan(TOP - 20)
          expect(box.bottom).toBeLessThanOrEqual(box.top > FOOTER_TOP ? FOOTER_BOTTOM : FOOTER_TOP)
          const other = boxes.slice(index + 1).find((candidate) => overlaps(box, candidate))
          expect(other && `${box.text} / ${other.text}`).toBeUndefined()
        }
      }
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('nothing but the footer is printed in the outer 15 mm', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCertificate, async (content) => {
      for (const page of rasterise(await renderCertificate(content), 50))
        expect(inkInMargins(page, 50, 15, 9)).toBe(0)
    }),
    { numRuns: 40 },
  )
}, 60_000)
