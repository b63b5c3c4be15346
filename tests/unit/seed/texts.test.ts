import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCeremonies } from '#prisma/seed/ceremonies'
import { readPledgeContent } from '#prisma/seed/load-pledge'
import { readTemplates } from '#prisma/seed/templates'

const bytes = readFileSync('prisma/seed/pledges.json')
const source: { points: string[]; title: string; leadIn: string | null }[] = JSON.parse(
  bytes.toString('utf8'),
)

describe('the reported texts', () => {
  it('stand byte for byte as they were collected', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '4a6bda42714e2ac37371643106438389031bf536fdc1d86d89b3240d86de6003',
    )
  })

  it('reach a pledge without a changed letter, and null stays null', () => {
    const contents = readCeremonies().map(readPledgeContent)
    expect(contents.map(({ points, title, leadIn }) => ({ points, title, leadIn }))).toEqual(
      source.map(({ points, title, leadIn }) => ({ points, title, leadIn })),
    )
    expect(contents.map(({ closing, sanction }) => [closing, sanction])).toEqual(
      source.map(() => [null, null]),
    )
    expect(contents.map(({ legalBasis }) => legalBasis.length)).toEqual([0, 0, 2, 1, 1])
  })
})

describe('the templates', () => {
  it('offer point 3 in two lengths', () => {
    const { long, short } = readTemplates().point3
    expect(long.length).toBeGreaterThan(short.length)
    expect(source.flatMap(({ points }) => points)).toContain(long)
  })

  it('speak to non-ASN of their work agreement, never of discipline', () => {
    const [asn, nonAsn] = readTemplates().closings
    expect([asn?.audience, nonAsn?.audience]).toEqual(['ASN', 'NON_ASN'])
    expect(asn?.sanction).toContain('disiplin')
    expect(nonAsn?.sanction).toContain('perjanjian kerja')
    expect(nonAsn?.sanction).not.toContain('disiplin')
  })
})
