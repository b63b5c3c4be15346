import { describe, expect, test } from 'vitest'
import {
  campaignPhase,
  listStillToSign,
  type OwnCampaign,
  pickOwnCampaign,
} from '#lib/signings/own-campaign-rules'

const now = new Date('2024-02-01T00:00:00Z')
const day = (offset: number) => new Date(now.getTime() + offset * 86_400_000)
const campaign = (id: string, from: number, until: number, own = true): OwnCampaign => ({
  id,
  opensAt: day(from),
  closesAt: day(until),
  signatoryId: own ? `s-${id}` : null,
  hasSigned: false,
})
const signed = (made: OwnCampaign): OwnCampaign => ({ ...made, hasSigned: true })
const pick = (...campaigns: OwnCampaign[]) => pickOwnCampaign(campaigns, now)?.id ?? null

describe('campaignPhase', () => {
  test('is open from the opening instant and closed from the closing instant', () => {
    const span = { opensAt: day(-1), closesAt: day(1) }
    expect(campaignPhase(span, new Date(day(-1).getTime() - 1))).toBe('upcoming')
    expect(campaignPhase(span, day(-1))).toBe('open')
    expect(campaignPhase(span, new Date(day(1).getTime() - 1))).toBe('open')
    expect(campaignPhase(span, day(1))).toBe('closed')
  })
})

describe('pickOwnCampaign', () => {
  test('prefers an open one, else the next to open, else the latest', () => {
    expect(pick(campaign('closed', -9, -5), campaign('open', -1, 1), campaign('next', 2, 4))).toBe('open')
    expect(pick(campaign('closed', -9, -5), campaign('later', 5, 9), campaign('next', 2, 4))).toBe('next')
    expect(pick(campaign('old', -30, -20), campaign('latest', -9, -5))).toBe('latest')
    expect(pick()).toBeNull()
  })

  test('prefers the campaign that has the person on its roster', () => {
    expect(pick(campaign('foreign', -1, 9, false), campaign('own', -1, 1))).toBe('own')
    expect(pick(campaign('foreign', 1, 2, false), campaign('own', -9, -5))).toBe('own')
    expect(pick(campaign('foreign', -3, -2, false), campaign('own', -9, -5))).toBe('own')
  })

  test('prefers what is still to be signed, and of that what closes first', () => {
    const urgent = campaign('urgent', -1, 2)
    const patient = campaign('patient', -1, 300)
    expect(pick(patient, urgent)).toBe('urgent')
    expect(pick(signed(urgent), patient)).toBe('patient')
    expect(pick(signed(patient), urgent)).toBe('urgent')
    expect(pick(signed(urgent), signed(patient))).toBe('patient')
    expect(listStillToSign([patient, urgent, signed(campaign('done', -1, 1))], 'urgent', now)).toEqual([
      patient,
    ])
    expect(listStillToSign([campaign('foreign', -1, 1, false), campaign('next', 1, 2)], null, now)).toEqual(
      [],
    )
  })

  test('an open campaign that misses the person is not hidden behind an old proof', () => {
    expect(pick(campaign('open', -1, 1, false), campaign('own', -9, -5))).toBe('open')
  })
})
