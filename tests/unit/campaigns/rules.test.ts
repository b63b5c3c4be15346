import { describe, expect, it } from 'vitest'
import { type CampaignFacts, decidePhase, decideTerms } from '#lib/campaigns/rules'

const opensAt = new Date('2024-01-01T01:00:00Z')
const closesAt = new Date('2024-02-01T01:00:00Z')
const terms = { opensAt, closesAt, witnessRule: 'OPD_HEAD' as const }
const nothing: CampaignFacts = { firstSignedAt: null, lastSignedAt: null, hasWitnessing: false }
const justBefore = (instant: Date) => new Date(instant.getTime() - 1)

describe('the phase of a campaign', () => {
  it('changes at the opening and at the closing instant', () => {
    expect(decidePhase(terms, justBefore(opensAt))).toBe('upcoming')
    expect(decidePhase(terms, opensAt)).toBe('open')
    expect(decidePhase(terms, justBefore(closesAt))).toBe('open')
    expect(decidePhase(terms, closesAt)).toBe('closed')
  })
})

describe('the terms of a campaign', () => {
  it('need a closing after the opening', () => {
    expect(decideTerms(terms, null, nothing)).toBeNull()
    expect(decideTerms({ ...terms, closesAt: opensAt }, null, nothing)).toBe('closes_before_opening')
  })

  it('take every signing inside: from the opening instant, before the closing one', () => {
    const signed = (first: Date, last: Date) => ({ ...nothing, firstSignedAt: first, lastSignedAt: last })
    expect(decideTerms(terms, terms, signed(opensAt, justBefore(closesAt)))).toBeNull()
    expect(decideTerms(terms, terms, signed(justBefore(opensAt), opensAt))).toBe('signed_outside')
    expect(decideTerms(terms, terms, signed(opensAt, closesAt))).toBe('signed_outside')
  })

  it('keep the witness rule once somebody has witnessed', () => {
    const wanted = { ...terms, witnessRule: 'REGION_WITNESS' as const }
    expect(decideTerms(wanted, terms, nothing)).toBeNull()
    expect(decideTerms(wanted, terms, { ...nothing, hasWitnessing: true })).toBe('already_witnessed')
    expect(decideTerms(terms, terms, { ...nothing, hasWitnessing: true })).toBeNull()
  })
})
