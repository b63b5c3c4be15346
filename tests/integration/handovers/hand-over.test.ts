import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'
import { handOver } from '#lib/handovers/hand-over'
import { listHandoverDuties } from '#lib/handovers/list-handover-duties'
import { openQueue } from '#lib/jobs/open-queue'
import { listOpdHandovers } from '#lib/progress/list-opd-handovers'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { makeAnnulment } from '#tests/factories/annulment'
import { makeHandoverDecision } from '#tests/factories/handover-decision'
import { makeOpd, makeWorkUnit } from '#tests/factories/opd'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeEmployeeActor, makeStaff } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { warmPool } from '#tests/integration/warm-pool'

let database: TestDatabase
let agency: MadeAgency

beforeAll(async () => {
  database = await openTestDatabase()
  await warmPool()
})
afterAll(async () => {
  await (await openQueue()).stop({ graceful: false })
  await database.close()
})
beforeEach(async () => {
  agency = await makeAgency()
  await makeSigners(agency, 2)
})

const place = () => ({ campaignId: agency.campaign.id, opdId: agency.opd.id })
const give = (actor: Actor | null) => handOver(actor, place(), new Date())
const absent = { ok: false, reason: 'not_found' }
const nothing = { ok: false, reason: 'nothing_to_hand_over' }

async function countHandovers(): Promise<number> {
  return db().handover.count({ where: { campaignId: agency.campaign.id } })
}

describe('a handover', () => {
  it('holds every standing signing of the agency, with its trace and the job of its book', async () => {
    const now = new Date()
    const result = await handOver(agency.head, place(), now)
    expect(result).toMatchObject({ ok: true, ordinal: 1, kind: 'UTAMA', count: 2 })
    const handoverId = result.ok ? result.handoverId : ''
    const written = await db().handover.findUniqueOrThrow({
      where: { id: handoverId },
      select: { handedOverAt: true, accountId: true, _count: { select: { items: true } } },
    })
    expect(written).toEqual({ handedOverAt: now, accountId: agency.head.accountId, _count: { items: 2 } })
    const trace = await db().auditEvent.findMany({
      where: { subjectId: handoverId },
      select: { event: true },
    })
    expect(trace).toEqual([{ event: 'handover.made' }])
    const [job] = await db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pgboss.job
      WHERE name = 'compile-book' AND data ->> 'handoverId' = ${handoverId}`
    expect(job?.count).toBe(1)
  })

  it('takes only what was made in the agency and stands', async () => {
    const other = await makeOpd({ regionId: agency.region.id })
    await makeSigners({ campaign: agency.campaign, opd: other }, 1)
    const [annulled] = await makeSigners(agency, 1)
    const people = { requestedById: agency.bkd.accountId, approvedById: agency.head.accountId }
    await makeAnnulment({ signingId: annulled?.id ?? '', ...people })
    expect(await give(agency.head)).toMatchObject({ ok: true, count: 2 })
  })

  it('takes along what somebody signed here before moving away', async () => {
    const other = await makeOpd({ regionId: agency.region.id })
    const person = await makeSignatory(place())
    await makeSigning({ signatoryId: person.id })
    const now = new Date()
    await db().membership.update({
      where: { id: person.membershipId },
      data: { untilAt: now },
      select: { id: true },
    })
    const moved = { signatoryId: person.id, opdId: other.id, fromAt: now }
    await db().membership.create({ data: moved, select: { id: true } })
    expect(await give(agency.head)).toMatchObject({ ok: true, count: 3 })
  })

  it('is refused when nobody has signed since', async () => {
    await give(agency.head)
    expect(await give(agency.head)).toEqual(nothing)
    expect(await countHandovers()).toBe(1)
  })

  it('of late signers is a supplement', async () => {
    await give(agency.head)
    await makeSigners(agency, 1)
    expect(await give(agency.head)).toMatchObject({ ok: true, ordinal: 2, kind: 'SUSULAN', count: 1 })
  })

  it('that was returned goes again whole, as the main one, and late signers follow', async () => {
    const first = await give(agency.head)
    const handoverId = first.ok ? first.handoverId : ''
    await makeHandoverDecision({ handoverId, kind: 'RETURNED', decidedById: agency.bkd.accountId })
    await makeSigners(agency, 1)
    const again = await give(agency.head)
    expect(again).toMatchObject({ ok: true, ordinal: 2, kind: 'UTAMA', count: 3 })
    const secondId = again.ok ? again.handoverId : ''
    await makeHandoverDecision({ handoverId: secondId, kind: 'RECEIVED', decidedById: agency.bkd.accountId })
    expect(await give(agency.head)).toEqual(nothing)
    await makeSigners(agency, 1)
    expect(await give(agency.head)).toMatchObject({ ok: true, ordinal: 3, kind: 'SUSULAN', count: 1 })
    const listed = await listOpdHandovers(agency.operator, place(), new Date())
    expect(listed.map(({ ordinal, state, signings }) => [ordinal, state, signings])).toEqual([
      [3, 'WAITING', 1],
      [2, 'RECEIVED', 3],
      [1, 'RETURNED', 2],
    ])
    expect(listed.at(-1)?.reason).toBe('Daftar pegawai belum lengkap.')
  })

  it('pressed twenty times at once is one handover', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => give(agency.head)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 19 }, () => nothing))
    expect(await countHandovers()).toBe(1)
  })
})

describe('somebody else', () => {
  it.each([
    ['an operator', () => agency.operator],
    ["the region's witness", () => agency.regionWitness],
    ['an officer of BKD', () => agency.bkd],
  ])('%s cannot hand over', async (_who, pick) => {
    expect(await give(pick())).toEqual(absent)
    expect(await listHandoverDuties(pick(), place(), new Date())).toEqual([])
    expect(await countHandovers()).toBe(0)
  })

  it('an employee and nobody cannot hand over', async () => {
    expect(await give(await makeEmployeeActor(agency.headPerson))).toEqual(absent)
    expect(await give(null)).toEqual(absent)
  })

  it('the head of another agency, or of a unit of this one, cannot hand over', async () => {
    const regionId = agency.region.id
    const other = await makeOpd({ regionId })
    const unit = await makeWorkUnit({ opdId: agency.opd.id })
    const unitPlace = { regionId, opdId: agency.opd.id, workUnitId: unit.id }
    const heads = [
      await makeStaff({ role: 'OPD_HEAD', regionId, opdId: other.id }),
      await makeStaff({ role: 'OPD_HEAD', ...unitPlace }),
    ]
    for (const head of heads) expect(await give(head)).toEqual(absent)
    expect(await countHandovers()).toBe(0)
  })

  it('a head whose headship has ended cannot hand over', async () => {
    const ended = { regionId: agency.region.id, opdId: agency.opd.id, untilAt: new Date() }
    expect(await give(await makeStaff({ role: 'OPD_HEAD', ...ended }))).toEqual(absent)
  })

  it("another region's head finds neither the agency nor the campaign", async () => {
    const foreign = await makeAgency()
    expect(await give(foreign.head)).toEqual(absent)
    const mixed = { campaignId: agency.campaign.id, opdId: foreign.opd.id }
    expect(await handOver(foreign.head, mixed, new Date())).toEqual(absent)
    expect(await handOver(agency.head, { ...place(), campaignId: randomUUID() }, new Date())).toEqual(absent)
    expect(await listOpdHandovers(foreign.head, { ...place(), opdId: null }, new Date())).toEqual([])
  })

  it('a refused attempt leaves its trace', async () => {
    await give(agency.operator)
    const where = { accountId: agency.operator.accountId }
    const trace = await db().auditEvent.findMany({ where, select: { event: true, data: true } })
    expect(trace).toEqual([{ event: 'access.refused', data: { action: 'handover.make' } }])
  })
})

describe('before handing over', () => {
  const duty = () => ({ opdId: agency.opd.id, opd: agency.opd.name })

  it('the head is told what it would hold and how much nobody has witnessed', async () => {
    const whole = { ...place(), opdId: null }
    expect(await listHandoverDuties(agency.head, whole, new Date())).toEqual([
      { ...duty(), kind: 'UTAMA', free: 2, unwitnessed: 2 },
    ])
    await give(agency.head)
    expect(await listHandoverDuties(agency.head, place(), new Date())).toEqual([
      { ...duty(), kind: 'SUSULAN', free: 0, unwitnessed: 0 },
    ])
  })

  it("nothing is told of another agency or another region's campaign", async () => {
    const foreign = await makeAgency()
    const other = await makeOpd({ regionId: agency.region.id })
    const wanted = [
      { ...place(), opdId: other.id },
      { campaignId: foreign.campaign.id, opdId: null },
    ]
    for (const each of wanted) expect(await listHandoverDuties(agency.head, each, new Date())).toEqual([])
  })
})
