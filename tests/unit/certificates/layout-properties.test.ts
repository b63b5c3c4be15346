import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { PAGE, type Sheet, type TextInk } from '#lib/certificates/layout/ink'
import { layOutCertificate } from '#lib/certificates/layout/lay-out-certificate'
import { FOOTER_BOTTOM, FOOTER_TOP, MARGIN, TOP } from '#lib/certificates/layout/measures'
import { renderCertificate } from '#lib/certificates/render-certificate'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import { widthOf } from '#lib/certificates/typeface/measure'
import { arbitraryCertificate } from '#tests/factories/arbitrary-certificate'
import { certificateFactory } from '#tests/factories/certificate-content'
import { inkInMargins, rasterise, textOf } from '#tests/factories/pdf-tools'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

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

/** What is wrong with a sheet, in words; nothing when all is in its place. */
function problemsOf(sheet: Sheet): string[] {
  const boxes = boxesOf(sheet)
  return boxes.flatMap((box, index) => {
    const lowest = box.top > FOOTER_TOP ? FOOTER_BOTTOM : FOOTER_TOP
    const out =
      box.left < MARGIN - 0.01 ||
      box.right > PAGE.width - MARGIN + 0.01 ||
      box.top < TOP - 20 ||
      box.bottom > lowest
    const under = boxes.slice(index + 1).find((other) => overlaps(box, other))
    return [
      ...(out ? [`outside: ${JSON.stringify(box)}`] : []),
      ...(under ? [`${box.text} over ${under.text}`] : []),
    ]
  })
}

test('no two texts overlap and none leaves the column, whatever they say', () => {
  fc.assert(
    fc.property(arbitraryCertificate, (content) => {
      expect(layOutCertificate(content, faces).flatMap(problemsOf)).toEqual([])
    }),
    { numRuns: 150, interruptAfterTimeLimit: 20_000 },
  )
})

test('nothing but the footer is printed in the outer 15 mm', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCertificate, async (content) => {
      for (const page of rasterise(await renderCertificate(content), 50))
        expect(inkInMargins(page, 50, 15, 9)).toBe(0)
    }),
    { numRuns: 40, interruptAfterTimeLimit: 30_000 },
  )
})

const plainWord = fc.stringMatching(/^[A-Za-z][A-Za-z'’/-]{0,17}[a-z][.,;]?$/)
const plainText = fc.array(plainWord, { minLength: 2, maxLength: 45 }).map((words) => words.join(' '))

test('every text comes back word for word', async () => {
  const texts = fc.record({
    points: fc.array(plainText, { minLength: 1, maxLength: 4 }),
    basis: plainText,
    closing: plainText,
  })
  await fc.assert(
    fc.asyncProperty(texts, async ({ points, basis, closing }) => {
      const text = textOf(
        await renderCertificate(certificateFactory({ points, legalBasis: [basis], closing })),
      )
      for (const words of [...points, basis, closing]) expect(text).toContain(words)
    }),
    { numRuns: 40, interruptAfterTimeLimit: 30_000 },
  )
})
