import { describe, expect, it } from 'vitest'
import type { Grant, StaffActor } from '#lib/access/actor'
import { composeViewScope, isPlaceSeen } from '#lib/signings/view-scope'

const officer = (...grants: Grant[]): StaffActor => ({
  kind: 'staff',
  sessionId: 's',
  regionId: 'pemda',
  accountId: 'a',
  employeeId: null,
  grants,
})
const operator: Grant = { role: 'OPD_OPERATOR', opdId: 'dinas', headshipId: null }
const head: Grant = { role: 'OPD_HEAD', opdId: 'dinas', headshipId: 'jabatan' }
const bkd: Grant = { role: 'BKD_OFFICER', opdId: null, headshipId: null }
const witness: Grant = { role: 'REGION_WITNESS', opdId: null, headshipId: 'jabatan' }
const none = { opdIds: [], unitIds: [] }

describe('whose lists an officer reads', () => {
  it('the head the own agency, candidly', () => {
    const office = { kind: 'OPD' as const, opdId: 'dinas', unitIds: null }
    const places = { opdIds: ['dinas'], unitIds: [] }
    expect(composeViewScope(officer(head), [office])).toEqual({
      regionId: 'pemda',
      ...places,
      candid: places,
    })
  })

  it('the head of a unit only that unit', () => {
    const office = { kind: 'OPD' as const, opdId: 'dinas', unitIds: ['sekolah'] }
    const places = { opdIds: [], unitIds: ['sekolah'] }
    expect(composeViewScope(officer(head), [office])).toEqual({
      regionId: 'pemda',
      ...places,
      candid: places,
    })
  })

  it('a head whose office has ended nothing', () => {
    expect(composeViewScope(officer(head), [])).toBeNull()
  })

  it('an operator the own agency, without excuses and refusals', () => {
    const scope = composeViewScope(officer(operator), [])
    expect(scope).toEqual({ regionId: 'pemda', opdIds: ['dinas'], unitIds: [], candid: none })
  })

  it("BKD all of the region candidly, the region's witness all but not candidly", () => {
    expect(composeViewScope(officer(bkd), [])?.candid.opdIds).toBe('all')
    const scope = composeViewScope(officer(witness), [{ kind: 'REGION' }])
    expect(scope).toEqual({ regionId: 'pemda', opdIds: 'all', unitIds: [], candid: none })
  })

  it('an auditor and nobody none', () => {
    const auditor: Grant = { role: 'AUDITOR', opdId: null, headshipId: null }
    expect(composeViewScope(officer(auditor), [])).toBeNull()
    expect(composeViewScope(null, [])).toBeNull()
  })
})

describe('a place', () => {
  it('is seen by its agency or its unit', () => {
    const places = { opdIds: ['dinas'], unitIds: ['sekolah'] }
    expect(isPlaceSeen(places, { opdId: 'dinas', workUnitId: null })).toBe(true)
    expect(isPlaceSeen(places, { opdId: 'badan', workUnitId: 'sekolah' })).toBe(true)
    expect(isPlaceSeen(places, { opdId: 'badan', workUnitId: null })).toBe(false)
  })
})
