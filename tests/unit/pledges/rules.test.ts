import { describe, expect, it } from 'vitest'
import { isAudienceOf, listCurrentIds, type PublishedPledge, pickCurrentPledge } from '#lib/pledges/rules'
import type { PledgeAudience } from '#prisma/generated/enums'

const version = (audience: PledgeAudience, ordinal: number, day: number): PublishedPledge => ({
  audience,
  ordinal,
  publishedAt: new Date(Date.UTC(2024, 0, day)),
})

describe('the audience of a pledge', () => {
  it('counts CPNS and both kinds of PPPK as ASN', () => {
    const kinds = ['PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU', 'NON_ASN'] as const
    expect(kinds.map((kind) => isAudienceOf('ASN', kind))).toEqual([true, true, true, true, false])
    expect(kinds.map((kind) => isAudienceOf('NON_ASN', kind))).toEqual([false, false, false, false, true])
    expect(kinds.every((kind) => isAudienceOf('ALL', kind))).toBe(true)
  })
})

describe('the text that somebody signs now', () => {
  it('is the one published last of those for the kind', () => {
    const all = version('ALL', 1, 1)
    const asn = version('ASN', 1, 2)
    const corrected = version('ALL', 2, 3)
    expect(pickCurrentPledge([all, asn], 'PNS')).toBe(asn)
    expect(pickCurrentPledge([all, asn], 'NON_ASN')).toBe(all)
    expect(pickCurrentPledge([all, asn, corrected], 'PNS')).toBe(corrected)
    expect(pickCurrentPledge([asn], 'NON_ASN')).toBeNull()
  })

  it('is the narrower, then the later numbered, of those published together', () => {
    const all = version('ALL', 9, 1)
    const first = version('NON_ASN', 1, 1)
    const second = version('NON_ASN', 2, 1)
    expect(pickCurrentPledge([all, first, second], 'NON_ASN')).toBe(second)
    expect(pickCurrentPledge([second, all, first], 'NON_ASN')).toBe(second)
  })
})

describe('the texts in force', () => {
  it('are those that somebody signs now', () => {
    const all = { ...version('ALL', 1, 1), id: 'semua' }
    const asn = { ...version('ASN', 1, 2), id: 'asn' }
    const draft = { ...version('ALL', 2, 3), id: 'konsep', publishedAt: null }
    expect(listCurrentIds([all, asn, draft])).toEqual(['asn', 'semua'])
    expect(listCurrentIds([all, { ...version('ALL', 2, 3), id: 'perbaikan' }])).toEqual(['perbaikan'])
  })
})
