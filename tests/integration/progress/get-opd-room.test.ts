import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { getOpdOverview } from '#lib/progress/get-opd-overview'
import { getOpdRoom } from '#lib/progress/get-opd-room'
import { listUnits } from '#lib/progress/list-units'
import type { RoomAddress } from '#lib/progress/room-address-rules'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { makeCampaign } from '#tests/factories/campaign'
import { makeOpd, makeWorkUnit } from '#tests/factories/opd'
import { addDays } from '#tests/factories/serial'
import { makeEmployeeActor, makeStaff } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let agency: MadeAgency

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  agency = await makeAgency()
})

const enter = (actor: Actor | null, chosen: Partial<RoomAddress> = {}) =>
  getOpdRoom(actor, { campaignId: null, opdId: null, ...chosen }, new Date())

describe('the room of an agency', () => {
  it('shows the own agency without a choice, and the campaign that opened last', async () => {
    const regionId = agency.region.id
    const now = new Date()
    const opensAt = addDays(now, -3)
    const latest = await makeCampaign({ regionId, opensAt })
    await makeCampaign({ regionId, opensAt: addDays(now, 3) })
    for (const actor of [agency.head, agency.operator]) {
      const room = await enter(actor)
      expect(room?.opd?.id).toBe(agency.opd.id)
      expect(room?.campaign?.id).toBe(latest.id)
    }
    expect((await enter(agency.head, { campaignId: agency.campaign.id }))?.campaign?.id).toBe(
      agency.campaign.id,
    )
  })

  it("shows all agencies to the region's witness, or the one chosen", async () => {
    const other = await makeOpd({ regionId: agency.region.id })
    const all = await enter(agency.regionWitness)
    expect(all).toMatchObject({ opd: null, candid: false })
    expect(all?.opds.map(({ id }) => id).sort()).toEqual([agency.opd.id, other.id].sort())
    expect((await enter(agency.regionWitness, { opdId: other.id }))?.opd?.id).toBe(other.id)
  })

  it('is closed to BKD, auditors, employees and nobody', async () => {
    const auditor = await makeStaff({ regionId: agency.region.id, role: 'AUDITOR' })
    const employee = await makeEmployeeActor(agency.headPerson)
    for (const actor of [agency.bkd, auditor, employee, null]) expect(await enter(actor)).toBeNull()
  })

  it("does not open for a foreign agency or campaign, nor for one that isn't there", async () => {
    const foreign = await makeAgency()
    const other = await makeOpd({ regionId: agency.region.id })
    for (const opdId of [foreign.opd.id, other.id, randomUUID()]) {
      expect(await enter(agency.head, { opdId })).toBeNull()
    }
    for (const campaignId of [foreign.campaign.id, randomUUID()]) {
      expect(await enter(agency.head, { campaignId })).toBeNull()
    }
  })
})

describe('the overview', () => {
  it('tells the head everything about the own agency, with what can be done', async () => {
    await makeSigners(agency, 2)
    const place = { campaignId: agency.campaign.id, opdId: agency.opd.id }
    const overview = await getOpdOverview(agency.head, place, 1, new Date())
    expect(overview).toMatchObject({
      figures: { due: 3, signed: 2, open: 1 },
      unsigned: { total: 1, people: [{ name: 'Kepala Uji' }] },
      witnessDuties: [{ due: 2 }],
      handoverDuties: [{ free: 2, unwitnessed: 2, unsigned: 1 }],
      handovers: [],
    })
  })

  it('gives an operator nothing to do, and strangers nothing at all', async () => {
    const place = { campaignId: agency.campaign.id, opdId: agency.opd.id }
    const overview = await getOpdOverview(agency.operator, place, 1, new Date())
    expect(overview).toMatchObject({ witnessDuties: [], handoverDuties: [] })
    const foreign = await makeAgency()
    expect(await getOpdOverview(foreign.head, place, 1, new Date())).toBeNull()
  })
})

describe('the units to choose from', () => {
  it('are those of an agency in view', async () => {
    const unit = await makeWorkUnit({ opdId: agency.opd.id })
    const foreign = await makeAgency()
    expect(await listUnits(agency.operator, agency.opd.id, new Date())).toEqual([
      { id: unit.id, name: unit.name },
    ])
    for (const actor of [foreign.operator, foreign.regionWitness, null]) {
      expect(await listUnits(actor, agency.opd.id, new Date())).toEqual([])
    }
  })
})
