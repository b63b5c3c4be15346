import { describe, expect, test, vi } from 'vitest'
import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { ceremonies } from '#tests/factories/certificate-content'
import { evidenceSheetFactory } from '#tests/factories/evidence-sheet-content'
import { inkInMargins, pageTextsOf, rasterise, readingOrderOf, structureOf } from '#tests/factories/pdf-tools'
import { everything, renderSheet } from '#tests/factories/render-sheet'

// Real programs are called here, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const DPI = 60
const MARGIN = 15

function inkOutside(pdf: Uint8Array): number {
  return rasterise(pdf, DPI).reduce((sum, page) => sum + inkInMargins(page, DPI, MARGIN, MARGIN), 0)
}

describe('no page has ink within 15 mm of an edge', () => {
  const long = 'Wakil Sementara Kepala Subbagian Perencanaan, Evaluasi, dan Pelaporan '.repeat(5)
  const { signer, printed } = evidenceSheetFactory()

  test.each<[string, Partial<EvidenceSheetContent>]>([
    ['a plain sheet', {}],
    ['a sample', { sample: true }],
    ['a full one', everything],
    ['long names', { signer: signer && { ...signer, name: long, position: long, unit: long } }],
    ['a name without spaces', { signer: signer && { ...signer, name: 'A'.repeat(400) } }],
    ['a long printer', { printed: { ...printed, by: { name: long, role: long } } }],
    ['a long report', { contests: [{ createdAt: printed.at, statement: `${long}\n`.repeat(30) }] }],
  ])('%s', async (_, changes) => {
    const pdf = await renderSheet({ sample: false, ...changes })
    expect(inkOutside(pdf)).toBe(0)
    expect(structureOf(pdf).code).toBe(0)
  })

  test('long values come back whole', async () => {
    const text = readingOrderOf(
      await renderSheet({ sample: false, signer: signer && { ...signer, name: long.trim() } }),
    )
    expect(text).toContain(long.trim())
  })

  test('a long report goes on over as many pages as it needs', async () => {
    const contests = [{ createdAt: printed.at, statement: ceremonies[0]?.points.join(' ').repeat(20) ?? '' }]
    expect(pageTextsOf(await renderSheet({ contests })).length).toBeGreaterThan(4)
  })
})
