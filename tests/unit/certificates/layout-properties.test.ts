import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { CertificateContent } from '#lib/certificates/content'
import { layOutCertificate } from '#lib/certificates/layout/lay-out-certificate'
import { closingSentence, issuedLine, witnessCaption } from '#lib/certificates/rules'
import { loadTypefaces } from '#lib/certificates/typeface/load-typefaces'
import { cleanText } from '#lib/certificates/typeface/spell'
import { arbitraryCertificate, readableCertificate } from '#tests/factories/arbitrary-certificate'
import { readLines, readPixels } from '#tests/factories/pdf-readers'
import { inkInMargins } from '#tests/factories/pdf-tools'
import { printed } from '#tests/factories/printed'
import { bodyTexts, continuationText, footerTexts } from '#tests/factories/printed-text'
import { problemsOf } from '#tests/factories/sheet-problems'

// Three real programs read each of several hundred documents, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 300_000 })

const faces = loadTypefaces()
/**
 * A failure ends the run and prints its seed and path, with which `fc.assert` repeats it; a run that is cut short is a
 * failure too, so that nothing is skipped on a slow machine.
 */
const limits = { endOnFailure: true, interruptAfterTimeLimit: 280_000, markInterruptAsFailure: true }

test('no two texts overlap and none leaves the column, whatever they say', () => {
  fc.assert(
    fc.property(arbitraryCertificate, (content) => {
      expect(layOutCertificate(content, faces).flatMap((sheet) => problemsOf(sheet))).toEqual([])
    }),
    { numRuns: 200, ...limits },
  )
})

test('the signatures are never parted from the last lines of the text', () => {
  fc.assert(
    fc.property(arbitraryCertificate, (content) => {
      const inks = (layOutCertificate(content, faces).at(-1)?.blocks ?? []).flatMap(({ inks }) => inks)
      const texts = inks.flatMap((ink) => (ink.kind === 'text' ? [ink.text] : []))
      const start = content.witness ? witnessCaption(content.witness.kind) : issuedLine(content)
      const before = texts[texts.indexOf(start) - 1]
      const last = cleanText(content.sanction || closingSentence(content.closing))
      expect(before !== undefined && last.endsWith(before)).toBe(true)
    }),
    { numRuns: 200, ...limits },
  )
})

/**
 * Follows printed lines through the text they should be, and gives what comes after it. A line may end at a space or,
 * in a word longer than a line, between two letters; nothing else may differ, not even a space.
 */
function follow(lines: readonly string[], text: string): { rest: string[]; missing: string } {
  let at = 0
  for (const [index, line] of lines.entries()) {
    const start = text[at] === ' ' ? at + 1 : at
    if (start >= text.length) return { rest: lines.slice(index), missing: '' }
    if (!text.startsWith(line, start)) return { rest: lines.slice(index), missing: text.slice(start) }
    at = start + line.length
  }
  return { rest: [], missing: text.slice(at) }
}

/** The lines of a page without its footer and without what stands over a further page; those must be there exactly. */
function bodyLines(lines: readonly string[], content: CertificateContent, page: number, pages: number) {
  const foot = footerTexts(content, page, pages)
  const from = lines.indexOf(foot[0] ?? '')
  expect(follow(lines.slice(from), foot.join(' '))).toEqual({ rest: [], missing: '' })
  const [over = '', ...body] = lines.slice(0, from)
  if (page === 1) return [over, ...body]
  const whole = continuationText(content)
  expect(over === whole || (over.endsWith('…') && whole.startsWith(over.slice(0, -2)))).toBe(true)
  return body
}

async function expectWholeText(pdf: Uint8Array, content: CertificateContent): Promise<void> {
  const pages = await readLines(pdf, 'written')
  const body = pages.flatMap((lines, index) => bodyLines(lines, content, index + 1, pages.length))
  expect(follow(body, bodyTexts(content).join(' '))).toEqual({ rest: [], missing: '' })
  const guessed = await readLines(pdf, 'guessed')
  pages.forEach((lines, index) => {
    const page = lines.join(' ')
    const again = guessed[index]?.join(' ') ?? ''
    for (const text of [content.signer.name, ...content.points, ...content.legalBasis])
      if (page.includes(text)) expect(again).toContain(text)
  })
}

/** At this resolution 15 mm are 28 pixels, and a hair line still darkens the paper. */
const DPI = 48

async function expectFreeMargins(pdf: Uint8Array): Promise<void> {
  for (const page of await readPixels(pdf, DPI)) expect(inkInMargins(page, DPI, 15, 9)).toBe(0)
}

test('500 documents come back to the letter and leave the outer 15 mm free', async () => {
  await fc.assert(
    fc.asyncProperty(readableCertificate, async (content) => {
      const pdf = await printed(content)
      await Promise.all([expectWholeText(pdf, content), expectFreeMargins(pdf)])
    }),
    { numRuns: 500, ...limits },
  )
})

test('what no face can draw leaves the outer 15 mm free as well', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCertificate, async (content) => expectFreeMargins(await printed(content))),
    { numRuns: 60, ...limits },
  )
})
