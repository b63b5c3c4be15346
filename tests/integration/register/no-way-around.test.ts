import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '#lib/db'
import { listUnnumbered } from '#lib/register/list-unnumbered'
import { numberLeaves } from '#lib/register/number-leaves'
import { makeAgency, makeSigners } from '#tests/factories/agency'
import { makeEvents } from '#tests/factories/facts'
import { makeRegion } from '#tests/factories/region'
import { noRight, refusal, restrictViolation } from '#tests/integration/archive/open-archive'
import { openRegister, type Register } from '#tests/integration/register/open-register'

let register: Register

beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())
beforeEach(async () => {
  await numberLeaves(new Date())
})

async function makeAgencyWithSigning() {
  const agency = await makeAgency()
  await makeSigners(agency, 1)
  return agency
}

const soon = () => new Date(Date.now() + 60_000)

describe('nobody keeps a fact out of the register', () => {
  const leaf = `INSERT INTO "RegisterLeaf" ("regionId", "position", "factKind", "factId", "leafHash", "numberedAt")
    SELECT "regionId", $2::int, "factKind", "factId", sha256('leaf'), now() FROM "PendingFact" WHERE "regionId" = $1`

  it('by taking it out of the queue or putting another in, whoever tries', async () => {
    const { id: regionId } = await makeRegion()
    await makeEvents(regionId, 1)
    const insert = `INSERT INTO "PendingFact" VALUES ('signing', gen_random_uuid(), $1)`
    expect(await refusal(register.app, insert, [regionId])).toBe(restrictViolation)
    expect(await refusal(register.app, `DELETE FROM "PendingFact"`)).toBe(noRight)
    for (const change of [
      `UPDATE "PendingFact" SET "queued" = 0`,
      `DELETE FROM "PendingFact"`,
      `TRUNCATE "PendingFact"`,
    ]) {
      expect(await refusal(register.owner, change)).toBe(restrictViolation)
    }
    expect(await db().pendingFact.count({ where: { regionId } })).toBe(1)
  })

  it('by lending the trigger of the leaves to a table of its own', async () => {
    const { id: regionId } = await makeRegion()
    await makeEvents(regionId, 1)
    const client = await register.connect()
    await client.query(`CREATE TEMP TABLE "RegisterLeaf" (LIKE public."RegisterLeaf")`)
    await client.query(`CREATE TRIGGER "own" AFTER INSERT ON pg_temp."RegisterLeaf" REFERENCING NEW TABLE AS inserted
      FOR EACH STATEMENT EXECUTE FUNCTION settle_facts()`)
    const insert = leaf.replace('INTO "', 'INTO pg_temp."')
    expect(await refusal(client, insert, [regionId, 0])).toBe(restrictViolation)
    expect(await db().pendingFact.count({ where: { regionId } })).toBe(1)
  })

  it('by a leaf out of order, of another region or of no fact', async () => {
    const [{ id: regionId }, { id: elsewhere }] = [await makeRegion(), await makeRegion()]
    await makeEvents(regionId, 1)
    expect(await refusal(register.app, leaf, [regionId, 1])).toBe('RegisterLeaf_without_gap')
    expect(await refusal(register.app, leaf, [regionId, -1])).toBe('RegisterLeaf_hash')
    const foreign = leaf.replace('SELECT "regionId"', `SELECT '${elsewhere}'`)
    expect(await refusal(register.app, foreign, [regionId, 0])).toBe('RegisterLeaf_pending')
    const invented = leaf.replace('"factId", sha256', 'gen_random_uuid(), sha256')
    expect(await refusal(register.app, invented, [regionId, 0])).toBe('RegisterLeaf_pending')
    expect(await refusal(register.app, leaf, [regionId, 0])).toBe('accepted')
  })

  it('by a leaf of a signing that is not the one of its evidence', async () => {
    const { region } = await makeAgencyWithSigning()
    const first = `${leaf} AND "factKind" = 'signing'`
    expect(await refusal(register.app, first, [region.id, 0])).toBe('RegisterLeaf_evidence')
    await numberLeaves(new Date())
    expect(await db().registerLeaf.count({ where: { regionId: region.id, factKind: 'signing' } })).toBe(1)
  })

  it('with the triggers off: the check finds it, and one that is gone before it is numbered', async () => {
    const { id: regionId } = await makeRegion()
    await makeEvents(regionId, 3)
    const events = await db().auditEvent.findMany({
      where: { regionId },
      orderBy: { id: 'asc' },
      select: { id: true },
    })
    const [unqueued, vanished] = events
    await register.tamper('PendingFact', `DELETE FROM "PendingFact" WHERE "factId" = $1`, [unqueued?.id])
    await register.tamper('AuditEvent', `DELETE FROM "AuditEvent" WHERE "id" = $1`, [vanished?.id])
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await numberLeaves(new Date())).toBe(1)
    expect(told).toHaveBeenCalledWith(expect.stringContaining(regionId), `audit-event/${vanished?.id}`)
    told.mockRestore()
    const kind = 'audit-event'
    expect(await listUnnumbered(soon())).toEqual([
      { regionId, kind, id: unqueued?.id, vanished: false },
      { regionId, kind, id: vanished?.id, vanished: true },
    ])
    expect(await listUnnumbered(new Date(0))).toEqual([{ regionId, kind, id: vanished?.id, vanished: true }])
  })
})
