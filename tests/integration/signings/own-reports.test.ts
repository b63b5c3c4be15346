import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EmployeeActor } from '#lib/access/actor'
import { db } from '#lib/db'
import { contestSigning } from '#lib/signings/contest-signing'
import { requestHelp } from '#lib/signings/request-help'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeAnnulment } from '#tests/factories/annulment'
import { type MadeSignatory, makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeEmployeeActor } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let agency: MadeAgency
let person: MadeSignatory
let actor: EmployeeActor

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  agency = await makeAgency()
  person = await makeSignatory({ campaignId: agency.campaign.id, opdId: agency.opd.id })
  actor = await makeEmployeeActor(person)
})

const notFound = { ok: false, reason: 'not_found' }
const eventsOf = (event: string) => db().auditEvent.count({ where: { event, employeeId: person.employeeId } })

describe('asking for help', () => {
  const input = { kind: 'KEBERATAN', message: 'Saya keberatan dengan butir 2.' } as const
  const requests = () => db().helpRequest.count({ where: { signatoryId: person.id } })

  it('is written with its trace, once for a double tap', async () => {
    const results = await Promise.all([1, 2, 3].map(() => requestHelp(actor, input, new Date())))
    expect(results).toEqual([{ ok: true }, { ok: true }, { ok: true }])
    expect(await requests()).toBe(1)
    expect(await eventsOf('help.requested')).toBe(1)
  })

  it('stops at five that wait for an answer', async () => {
    for (const count of [1, 2, 3, 4, 5]) {
      await requestHelp(actor, { kind: 'PERTANYAAN', message: `Pertanyaan ${count}` }, new Date())
    }
    expect(await requestHelp(actor, input, new Date())).toEqual({ ok: false, reason: 'too_many' })
    expect(await requests()).toBe(5)
  })

  it('is nothing for officers and nobody', async () => {
    for (const other of [null, agency.head, agency.bkd]) {
      expect(await requestHelp(other, input, new Date())).toEqual(notFound)
    }
  })
})

describe('disowning a signing', () => {
  const statement = 'Saya sedang cuti pada hari itu.'
  const contest = (by: Parameters<typeof contestSigning>[0], signingId: string) =>
    contestSigning(by, { signingId, statement }, new Date())

  it('is written once with its trace, and the signing still stands', async () => {
    const signing = await makeSigning({ signatoryId: person.id })
    const results = await Promise.all([1, 2].map(() => contest(actor, signing.id)))
    expect(results).toContainEqual({ ok: true })
    expect(results).toContainEqual({ ok: false, reason: 'already_contested' })
    expect(await db().contest.count({ where: { signingId: signing.id } })).toBe(1)
    expect(await eventsOf('signing.contested')).toBe(1)
    expect(await db().annulment.count({ where: { signingId: signing.id } })).toBe(0)
  })

  it("answers another's signing, an annulled and an absent one alike, and writes nothing", async () => {
    const other = await makeSignatory({ campaignId: agency.campaign.id, opdId: agency.opd.id })
    const foreign = await makeSigning({ signatoryId: other.id })
    const annulled = await makeSigning({ signatoryId: person.id })
    const people = { requestedById: agency.bkd.accountId, approvedById: agency.operator.accountId }
    await makeAnnulment({ signingId: annulled.id, ...people })
    for (const id of [foreign.id, annulled.id, randomUUID()])
      expect(await contest(actor, id)).toEqual(notFound)
    for (const by of [null, agency.head, agency.bkd]) expect(await contest(by, foreign.id)).toEqual(notFound)
    expect(await db().contest.count({ where: { signingId: { in: [foreign.id, annulled.id] } } })).toBe(0)
  })
})
