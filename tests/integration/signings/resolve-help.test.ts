import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'
import { listHelp } from '#lib/signings/list-help'
import { resolveHelp } from '#lib/signings/resolve-help'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeHelpRequest } from '#tests/factories/help-request'
import { makeOpd } from '#tests/factories/opd'
import { type MadeSignatory, makeSignatory } from '#tests/factories/signatory'
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

const answer = (actor: Actor | null, helpRequestId: string) =>
  resolveHelp(actor, { helpRequestId, answer: 'Sudah diperbaiki.' }, new Date())

async function listed(actor: Actor, opdId: string | null = null) {
  const requests = await listHelp(actor, { campaignId: agency.campaign.id, opdId }, new Date())
  return requests.map(({ id }) => id)
}

const absent = { ok: false, reason: 'not_found' }

it('the operator, the head and BKD read and answer what the people of the agency ask', async () => {
  for (const actor of [agency.operator, agency.head, agency.bkd]) {
    const id = await makeHelpRequest({ signatoryId: person.id })
    expect(await listed(actor)).toContain(id)
    expect(await answer(actor, id)).toEqual({ ok: true })
    const resolution = await db().helpResolution.findUniqueOrThrow({
      where: { helpRequestId: id },
      select: { answer: true, resolvedById: true },
    })
    expect(resolution).toEqual({ answer: 'Sudah diperbaiki.', resolvedById: actor.accountId })
  }
})

it('the unanswered stand first', async () => {
  const first = await makeHelpRequest({ signatoryId: person.id })
  const second = await makeHelpRequest({ signatoryId: person.id, kind: 'PERTANYAAN' })
  await answer(agency.operator, second)
  const third = await makeHelpRequest({ signatoryId: person.id })
  expect(await listed(agency.operator)).toEqual([third, first, second])
})

it('a request is answered once, also when two answer at the same moment', async () => {
  const id = await makeHelpRequest({ signatoryId: person.id })
  const results = await Promise.all(
    [agency.operator, agency.head, agency.operator, agency.head].map((actor) => answer(actor, id)),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.filter(({ ok }) => !ok)).toEqual(
    Array.from({ length: 3 }, () => ({ ok: false, reason: 'already_resolved' })),
  )
})

it('an objection goes to BKD only', async () => {
  const id = await makeHelpRequest({ signatoryId: person.id, kind: 'KEBERATAN' })
  for (const actor of [agency.operator, agency.head, agency.regionWitness]) {
    expect(await listed(actor)).toEqual([])
    expect(await answer(actor, id)).toEqual(absent)
  }
  expect(await listed(agency.bkd)).toEqual([id])
  expect(await answer(agency.bkd, id)).toEqual({ ok: true })
})

describe('walls', () => {
  it("another agency's and another region's officers find no such request", async () => {
    const id = await makeHelpRequest({ signatoryId: person.id })
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
      foreign.head,
      foreign.bkd,
      otherOperator,
      agency.regionWitness,
      herself,
    ]
    for (const actor of strangers) {
      expect(await listed(actor)).toEqual([])
      expect(await answer(actor, id)).toEqual(absent)
    }
    expect(await answer(null, id)).toEqual(absent)
    expect(await answer(agency.operator, randomUUID())).toEqual(absent)
    expect(await db().helpResolution.count({ where: { helpRequestId: id } })).toBe(0)
  })
})
