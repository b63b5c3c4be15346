import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, StaffActor } from '#lib/access/actor'
import { loadActor } from '#lib/access/load-actor'
import { db } from '#lib/db'
import { handOver } from '#lib/handovers/hand-over'
import { appointHead } from '#lib/regions/appoint-head'
import { changeHeadship } from '#lib/regions/change-headship'
import { endHeadship } from '#lib/regions/end-headship'
import type { AppointHeadInput } from '#lib/regions/schema'
import { makeAgency, makeSigners } from '#tests/factories/agency'
import { makeCampaign } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeSignatory } from '#tests/factories/signatory'
import { makeStaff } from '#tests/factories/staff'
import { makeStrangers } from '#tests/integration/bkd-strangers'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { warmPool } from '#tests/integration/warm-pool'

let database: TestDatabase
let regionId: string
let officer: StaffActor

beforeAll(async () => {
  database = await openTestDatabase()
  regionId = (await makeRegion()).id
  officer = await makeStaff({ regionId, role: 'BKD_OFFICER' })
})
afterAll(() => database.close())

const newOpd = async () => (await makeOpd({ regionId })).id

const head = (opdId: string, changes: Partial<AppointHeadInput> = {}): AppointHeadInput => ({
  opdId,
  number: null,
  name: 'Drs. Budi Santoso, M.Si.',
  kind: 'DEFINITIF',
  rank: null,
  positionTitle: 'Kepala Dinas Uji',
  skNumber: '821/1/2024',
  fromDay: '2024-01-15',
  untilDay: null,
  ...changes,
})

async function appoint(input: AppointHeadInput): Promise<string> {
  const result = await appointHead(officer, input, new Date())
  if (!result.ok) throw new Error(result.reason)
  return result.headshipId
}

const listPeriods = (opdId: string) =>
  db().headship.findMany({
    where: { opdId },
    select: { kind: true, fromAt: true, untilAt: true },
    orderBy: { fromAt: 'asc' },
  })

/** The agencies an actor heads by a grant in force. */
function headedBy(actor: Actor | null) {
  const grants = actor?.kind === 'staff' ? actor.grants : []
  return grants.filter(({ role }) => role === 'OPD_HEAD').map(({ opdId }) => opdId)
}

describe('appointing a head', () => {
  it('ends the former holder on the first day of the new one, in the region’s zone', async () => {
    const opdId = await newOpd()
    await appoint(head(opdId))
    await appoint(head(opdId, { kind: 'PLT', positionTitle: 'Plt. Kepala Dinas Uji', fromDay: '2024-06-01' }))
    const periods = await listPeriods(opdId)
    expect(periods.map(({ kind, untilAt }) => [kind, untilAt?.toISOString() ?? null])).toEqual([
      ['DEFINITIF', '2024-05-31T17:00:00.000Z'],
      ['PLT', null],
    ])
    expect(periods[1]?.fromAt.toISOString()).toBe('2024-05-31T17:00:00.000Z')
  })

  it('refuses a second definitive head of the same day, also of many officers at once', async () => {
    const opdId = await newOpd()
    const names = Array.from({ length: 8 }, (_, index) => `Pejabat ${index}`)
    await warmPool()
    const results = await Promise.all(
      names.map((name) => appointHead(officer, head(opdId, { name }), new Date())),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'seat_taken' })
  })

  it('links a person of the roster, gives an existing account the role, and lets one person head two', async () => {
    const [first, second] = [await newOpd(), await newOpd()]
    const campaign = await makeCampaign({ regionId })
    const person = await makeSignatory({ campaignId: campaign.id, opdId: first })
    const account = await makeStaff({
      regionId,
      role: 'OPD_OPERATOR',
      opdId: first,
      employeeId: person.employeeId,
    })
    for (const opdId of [first, second]) {
      const result = await appointHead(officer, head(opdId, { number: person.nip, name: null }), new Date())
      expect(result).toMatchObject({ ok: true, onRoster: true, granted: true })
    }
    const actor = await loadActor(account.sessionId, new Date())
    expect(headedBy(actor)).toEqual(expect.arrayContaining([first, second]))
    const printed = await db().headship.findFirst({
      where: { opdId: first },
      select: { name: true, nip: true, rank: true },
    })
    expect(printed).toEqual({ name: person.name, nip: person.nip, rank: 'Penata Muda, III/a' })
  })

  it('refuses an unknown number without a name, and never stores a NIK in clear', async () => {
    const opdId = await newOpd()
    const unknown = await appointHead(
      officer,
      head(opdId, { number: '3272015204900001', name: null }),
      new Date(),
    )
    expect(unknown).toEqual({ ok: false, reason: 'employee_not_found' })
    const headshipId = await appoint(head(opdId, { number: '3272015204900001' }))
    const stored = await db().headship.findUnique({ where: { id: headshipId }, select: { nip: true } })
    expect(stored).toEqual({ nip: null })
  })

  it('refuses days that do not exist or are the wrong way round', async () => {
    const opdId = await newOpd()
    const wrong = [{ fromDay: '2024-02-30' }, { untilDay: '2024-01-14' }]
    const reasons = wrong.map((days) => appointHead(officer, head(opdId, days), new Date()))
    expect(await Promise.all(reasons)).toEqual([
      { ok: false, reason: 'no_such_day' },
      { ok: false, reason: 'ends_before_start' },
    ])
  })
})

describe('ending a headship', () => {
  it('ends what the account may do as head, from the day after the last one', async () => {
    const opdId = await newOpd()
    const campaign = await makeCampaign({ regionId })
    const person = await makeSignatory({ campaignId: campaign.id, opdId })
    const account = await makeStaff({ regionId, role: 'OPD_OPERATOR', opdId, employeeId: person.employeeId })
    const headshipId = await appoint(head(opdId, { number: person.nip }))
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    const ended = await endHeadship(officer, { headshipId, untilDay: yesterday }, new Date())
    expect(ended).toEqual({ ok: true })
    const tomorrow = new Date(Date.now() + 43_200_000)
    expect(headedBy(await loadActor(account.sessionId, tomorrow))).not.toContain(opdId)
    const grants = await db().roleGrant.findMany({ where: { headshipId }, select: { untilAt: true } })
    expect(grants[0]?.untilAt).not.toBeNull()
    const again = await endHeadship(officer, { headshipId, untilDay: yesterday }, new Date())
    expect(again).toEqual({ ok: false, reason: 'already_ended' })
  })
})

describe('changing a headship', () => {
  it('corrects a name until the head has acted, afterwards rank and SK only', async () => {
    const agency = await makeAgency()
    const [{ bkd }, headshipId] = [agency, agency.head.grants[0]?.headshipId ?? '']
    const words = { name: 'Dr. Budi', rank: null, positionTitle: 'Kepala Dinas', skNumber: null }
    expect(await changeHeadship(bkd, { headshipId, ...words }, new Date())).toEqual({ ok: true })
    const place = { campaignId: agency.campaign.id, opdId: agency.opd.id }
    await makeSigners(agency, 1)
    expect(await handOver(agency.head, place, new Date())).toMatchObject({ ok: true })
    for (const change of [{ name: 'Dr. Lain' }, { positionTitle: 'Kepala Badan' }]) {
      expect(await changeHeadship(bkd, { headshipId, ...words, ...change }, new Date())).toEqual({
        ok: false,
        reason: 'already_acted',
      })
    }
    const corrected = { ...words, rank: 'Pembina, IV/a', skNumber: '821/7/2024' }
    expect(await changeHeadship(bkd, { headshipId, ...corrected }, new Date())).toEqual({ ok: true })
  })
})

describe('headships of another region, and for those who are not BKD', () => {
  it('are like absent ones', async () => {
    const opdId = await newOpd()
    const headshipId = await appoint(head(opdId))
    const before = await db().headship.findUnique({ where: { id: headshipId } })
    const notFound = { ok: false, reason: 'not_found' }
    const words = { name: 'Titipan', rank: null, positionTitle: 'Kepala', skNumber: null }
    for (const stranger of await makeStrangers(regionId)) {
      const now = new Date()
      expect(await appointHead(stranger, head(opdId, { kind: 'PLH' }), now)).toEqual(notFound)
      expect(await endHeadship(stranger, { headshipId, untilDay: '2024-12-31' }, now)).toEqual(notFound)
      expect(await changeHeadship(stranger, { headshipId, ...words }, now)).toEqual(notFound)
    }
    const absent = { headshipId: randomUUID(), untilDay: '2024-12-31' }
    expect(await endHeadship(officer, absent, new Date())).toEqual(notFound)
    expect(await db().headship.findUnique({ where: { id: headshipId } })).toEqual(before)
    expect(await listPeriods(opdId)).toHaveLength(1)
  })
})
