import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db'
import { correctSignatory } from '#lib/rosters/correct-signatory'
import type { CorrectSignatoryInput } from '#lib/rosters/correct-signatory-schema'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeOpd, makeWorkUnit } from '#tests/factories/opd'
import { type MadeSignatory, makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeEmployeeActor, makeStaff } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { warmPool } from '#tests/integration/warm-pool'

let database: TestDatabase
let agency: MadeAgency
let person: MadeSignatory

beforeAll(async () => {
  database = await openTestDatabase()
  await warmPool()
})
afterAll(() => database.close())
beforeEach(async () => {
  agency = await makeAgency()
  person = await makeSignatory({ campaignId: agency.campaign.id, opdId: agency.opd.id })
})

const wish = (wishes: Partial<CorrectSignatoryInput> = {}): CorrectSignatoryInput => ({
  signatoryId: person.id,
  name: 'Siti Aminah, S.E.',
  rank: 'Penata, III/c',
  position: 'Analis Kepegawaian',
  workUnitId: null,
  ...wishes,
})

async function stored() {
  return db().signatory.findUniqueOrThrow({
    where: { id: person.id },
    select: {
      name: true,
      rank: true,
      position: true,
      memberships: { select: { workUnitId: true, untilAt: true }, orderBy: { fromAt: 'asc' } },
    },
  })
}

it('the operator corrects name, rank and position, with a trace of which', async () => {
  const result = await correctSignatory(agency.operator, wish(), new Date())
  expect(result).toEqual({ ok: true, fields: ['name', 'rank', 'position'] })
  const { name, rank, position } = wish()
  expect(await stored()).toMatchObject({ name, rank, position })
  const where = { subjectId: person.id, event: 'signatory.corrected' }
  const trace = await db().auditEvent.findMany({ where, select: { data: true } })
  expect(trace).toEqual([{ data: { fields: ['name', 'rank', 'position'] } }])
})

it('BKD corrects everywhere in its region', async () => {
  expect(await correctSignatory(agency.bkd, wish(), new Date())).toMatchObject({ ok: true })
})

it('another unit ends the membership and begins a new one', async () => {
  const unit = await makeWorkUnit({ opdId: agency.opd.id })
  const now = new Date()
  const result = await correctSignatory(agency.operator, wish({ workUnitId: unit.id }), now)
  expect(result).toMatchObject({ ok: true, fields: ['name', 'rank', 'position', 'workUnitId'] })
  expect((await stored()).memberships).toEqual([
    { workUnitId: null, untilAt: now },
    { workUnitId: unit.id, untilAt: null },
  ])
})

it('the same correction ten times at once moves the person once', async () => {
  const unit = await makeWorkUnit({ opdId: agency.opd.id })
  const tries = Array.from({ length: 10 }, () =>
    correctSignatory(agency.operator, wish({ workUnitId: unit.id }), new Date()),
  )
  expect((await Promise.all(tries)).every(({ ok }) => ok)).toBe(true)
  expect((await stored()).memberships).toHaveLength(2)
})

it('nothing is corrected once the person has signed', async () => {
  await makeSigning({ signatoryId: person.id })
  expect(await correctSignatory(agency.operator, wish(), new Date())).toEqual({
    ok: false,
    reason: 'already_signed',
  })
  expect(await stored()).toMatchObject({ name: person.name })
})

it('a unit of another agency is not known here', async () => {
  const other = await makeOpd({ regionId: agency.region.id })
  const unit = await makeWorkUnit({ opdId: other.id })
  for (const workUnitId of [unit.id, randomUUID()]) {
    expect(await correctSignatory(agency.operator, wish({ workUnitId }), new Date())).toEqual({
      ok: false,
      reason: 'unit_unknown',
    })
  }
  expect(await stored()).toMatchObject({ name: person.name })
})

describe('walls', () => {
  it('nobody else corrects anything', async () => {
    const foreign = await makeAgency()
    const other = await makeOpd({ regionId: agency.region.id })
    const otherOperator = await makeStaff({
      regionId: agency.region.id,
      role: 'OPD_OPERATOR',
      opdId: other.id,
    })
    const herself = await makeEmployeeActor(person)
    const strangers = [
      foreign.operator,
      foreign.bkd,
      otherOperator,
      agency.head,
      agency.regionWitness,
      herself,
    ]
    for (const actor of [...strangers, null]) {
      expect(await correctSignatory(actor, wish(), new Date())).toEqual({ ok: false, reason: 'not_found' })
    }
    const unknown = wish({ signatoryId: randomUUID() })
    expect(await correctSignatory(agency.operator, unknown, new Date())).toEqual({
      ok: false,
      reason: 'not_found',
    })
    expect(await stored()).toMatchObject({ name: person.name })
  })
})
