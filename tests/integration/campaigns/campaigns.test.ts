import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#lib/access/actor'
import { changeCampaign } from '#lib/campaigns/change-campaign'
import { createCampaign } from '#lib/campaigns/create-campaign'
import { getCampaign, listCampaigns } from '#lib/campaigns/queries'
import type { CreateCampaignInput } from '#lib/campaigns/schema'
import { db } from '#lib/db'
import { makeCampaign } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeStaff } from '#tests/factories/staff'
import { makeStrangers } from '#tests/integration/bkd-strangers'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let regionId: string
let officer: StaffActor

beforeAll(async () => {
  database = await openTestDatabase()
  regionId = (await makeRegion({ timeZone: 'Asia/Makassar' })).id
  officer = await makeStaff({ regionId, role: 'BKD_OFFICER' })
})
afterAll(() => database.close())

function input(changes: Partial<CreateCampaignInput> = {}): CreateCampaignInput {
  return {
    name: `Netralitas ${randomUUID()}`,
    electionKind: 'PEMILU',
    electionYear: 2024,
    opensAt: '2023-10-25T08:00',
    closesAt: '2023-11-25T16:00',
    witnessRule: 'OPD_HEAD',
    ...changes,
  }
}

describe('creating a campaign', () => {
  it('opens and closes at the local times of the region, and leaves a trace', async () => {
    const result = await createCampaign(officer, input(), new Date())
    if (!result.ok) throw new Error(result.reason)
    const campaign = await getCampaign(officer, result.campaignId)
    expect(campaign?.opensAt.toISOString()).toBe('2023-10-25T00:00:00.000Z')
    expect(campaign?.closesAt.toISOString()).toBe('2023-11-25T08:00:00.000Z')
    const where = { event: 'campaign.created', subjectId: result.campaignId, accountId: officer.accountId }
    expect(await db().auditEvent.count({ where })).toBe(1)
  })

  it('refuses a closing before the opening, a day that does not exist, and a name that is taken', async () => {
    const wanted = input()
    expect(await createCampaign(officer, wanted, new Date())).toMatchObject({ ok: true })
    const reasons = [
      input({ closesAt: '2023-10-25T08:00' }),
      input({ opensAt: '2023-02-30T08:00' }),
      wanted,
    ].map(async (each) => createCampaign(officer, each, new Date()))
    expect(await Promise.all(reasons)).toEqual([
      { ok: false, reason: 'closes_before_opening' },
      { ok: false, reason: 'no_such_time' },
      { ok: false, reason: 'name_taken' },
    ])
  })
})

describe('changing a campaign', () => {
  it('keeps every signing inside the opening times', async () => {
    const { id } = await makeCampaign({ regionId, opensAt: new Date('2023-10-25T00:00Z') })
    const { id: opdId } = await makeOpd({ regionId })
    const signatory = await makeSignatory({ campaignId: id, opdId })
    await makeSigning({ signatoryId: signatory.id, at: new Date('2023-10-26T00:00Z') })
    const late = { ...input({ opensAt: '2023-10-27T08:00' }), campaignId: id }
    const early = { ...input({ closesAt: '2023-10-25T12:00' }), campaignId: id }
    expect(await changeCampaign(officer, late, new Date())).toEqual({ ok: false, reason: 'signed_outside' })
    expect(await changeCampaign(officer, early, new Date())).toEqual({ ok: false, reason: 'signed_outside' })
    const fitting = { ...input({ name: 'Netralitas yang Baru' }), campaignId: id }
    expect(await changeCampaign(officer, fitting, new Date())).toEqual({ ok: true })
    expect(await getCampaign(officer, id)).toMatchObject({ name: 'Netralitas yang Baru' })
  })
})

describe('campaigns of another region, and of those who are not BKD', () => {
  it('are like absent ones', async () => {
    const { id } = await makeCampaign({ regionId })
    const before = await getCampaign(officer, id)
    for (const stranger of await makeStrangers(regionId)) {
      expect(await getCampaign(stranger, id)).toBeNull()
      expect((await listCampaigns(stranger)).some((campaign) => campaign.id === id)).toBe(false)
      const changed = await changeCampaign(stranger, { ...input(), campaignId: id }, new Date())
      expect(changed).toEqual({ ok: false, reason: 'not_found' })
    }
    const absent = await changeCampaign(officer, { ...input(), campaignId: randomUUID() }, new Date())
    expect(absent).toEqual({ ok: false, reason: 'not_found' })
    expect(await getCampaign(officer, id)).toEqual(before)
    const auditor = await makeStaff({ regionId, role: 'AUDITOR' })
    expect(await createCampaign(auditor, input(), new Date())).toEqual({ ok: false, reason: 'not_found' })
    const refused = { event: 'access.refused', accountId: auditor.accountId }
    expect(await db().auditEvent.count({ where: refused })).toBe(1)
  })
})
