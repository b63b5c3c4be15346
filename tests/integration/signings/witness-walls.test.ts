import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '#lib/access/actor'
import { db } from '#lib/db'
import { openQueue } from '#lib/jobs/open-queue'
import type { WitnessSigningsInput } from '#lib/signings/witness-schema'
import { witnessSignings } from '#lib/signings/witness-signings'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { makeOpd } from '#tests/factories/opd'
import { addDays } from '#tests/factories/serial'
import { type MadeSigning, makeSigning } from '#tests/factories/signing'
import { makeEmployeeActor, makeStaff } from '#tests/factories/staff'
import { listWitnessed, makeAct } from '#tests/factories/witness-act'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let agency: MadeAgency
let signings: MadeSigning[]

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await (await openQueue()).stop({ graceful: false })
  await database.close()
})
beforeEach(async () => {
  agency = await makeAgency()
  signings = await makeSigners(agency, 3)
})

function act(actor: StaffActor, wishes: Partial<WitnessSigningsInput> = {}): WitnessSigningsInput {
  return makeAct(actor, agency.campaign.id, signings, wishes)
}

async function expectNothingWritten() {
  expect(await listWitnessed(agency.campaign.id)).toEqual([])
  expect(await db().witnessing.count({ where: { campaignId: agency.campaign.id } })).toBe(0)
}

describe('somebody else', () => {
  const absent = { ok: false, reason: 'not_found' }

  it.each([
    ['an operator', () => agency.operator],
    ['an officer of BKD', () => agency.bkd],
  ])('%s cannot witness, not even with the id of an office', async (_who, pick) => {
    const list = act(pick(), { headshipId: agency.head.grants[0]?.headshipId ?? '' })
    expect(await witnessSignings(pick(), list, new Date())).toEqual(absent)
    await expectNothingWritten()
  })

  it('an employee cannot witness', async () => {
    const employee = await makeEmployeeActor(agency.headPerson)
    expect(await witnessSignings(employee, act(agency.head), new Date())).toEqual(absent)
    expect(await witnessSignings(null, act(agency.head), new Date())).toEqual(absent)
    await expectNothingWritten()
  })

  it('the head of another agency finds no such signing', async () => {
    const badan = await makeOpd({ regionId: agency.region.id })
    const other = await makeStaff({ regionId: agency.region.id, role: 'OPD_HEAD', opdId: badan.id })
    expect(await witnessSignings(other, act(other), new Date())).toEqual(absent)
    await expectNothingWritten()
  })

  it("another region's head and witness find neither campaign nor signing", async () => {
    const foreign = await makeAgency()
    for (const actor of [foreign.head, foreign.regionWitness]) {
      expect(await witnessSignings(actor, act(actor), new Date())).toEqual(absent)
      const mixed = act(actor, { campaignId: foreign.campaign.id })
      expect(await witnessSignings(actor, mixed, new Date())).toEqual(absent)
    }
    await expectNothingWritten()
  })

  it('a head whose headship has ended finds nothing any more', async () => {
    const now = new Date()
    const former = await makeStaff({
      regionId: agency.region.id,
      role: 'OPD_HEAD',
      opdId: agency.opd.id,
      untilAt: now,
    })
    expect(await witnessSignings(former, act(former), now)).toEqual(absent)
    await expectNothingWritten()
    expect(await witnessSignings(former, act(former), addDays(now, -1))).toMatchObject({ ok: true })
  })

  it('an office of another region is none, whatever a grant says', async () => {
    const foreign = await makeAgency({ witnessRule: 'REGION_WITNESS' })
    const { regionWitness } = foreign
    const forged = { ...regionWitness, regionId: agency.region.id }
    const own = await makeSigning({ signatoryId: agency.headPerson.id })
    expect(await witnessSignings(forged, act(forged, { signingIds: [own.id] }), new Date())).toEqual(absent)
    await expectNothingWritten()
  })

  it('a refused attempt leaves its trace', async () => {
    await witnessSignings(agency.operator, act(agency.operator), new Date())
    const trace = await db().auditEvent.findMany({
      where: { accountId: agency.operator.accountId },
      select: { event: true, data: true },
    })
    expect(trace).toEqual([{ event: 'access.refused', data: { action: 'signings.witness' } }])
  })
})
