import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db'
import { FACT_KINDS } from '#lib/register/fact-kind'
import { listUnnumbered } from '#lib/register/list-unnumbered'
import { keyOf, loadLeaves } from '#lib/register/load-leaves'
import { numberLeaves } from '#lib/register/number-leaves'
import { numberRegion } from '#lib/register/number-region'
import { makeEvents, makeFacts } from '#tests/factories/facts'
import { makeRegion } from '#tests/factories/region'
import { type Archive, openArchive } from '#tests/integration/archive/open-archive'
import { warmPool } from '#tests/integration/warm-pool'

let archive: Archive

beforeAll(async () => {
  archive = await openArchive()
})
afterAll(() => archive.close())
beforeEach(async () => {
  await numberLeaves(new Date())
})

const soon = () => new Date(Date.now() + 60_000)

async function readLeaves(regionId: string) {
  const leaves = await db().registerLeaf.findMany({
    where: { regionId },
    orderBy: { position: 'asc' },
    select: { position: true, factKind: true, factId: true, leafHash: true },
  })
  return leaves.map((leaf) => ({ ...leaf, position: Number(leaf.position) }))
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('numbering', () => {
  it('gives every fact of every kind one leaf, from position 0 without a gap, in the order of insertion', async () => {
    const { agency, facts } = await makeFacts()
    expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(FACT_KINDS))
    const regionId = agency.region.id
    expect(await listUnnumbered(soon())).toHaveLength(facts.length)
    expect(await numberLeaves(new Date())).toBe(facts.length)
    const leaves = await readLeaves(regionId)
    expect(leaves.map(({ position }) => position)).toEqual(upTo(facts.length))
    expect(leaves.map(({ factKind, factId }) => `${factKind}/${factId}`).sort()).toEqual(
      facts.map(keyOf).sort(),
    )
    const expected = await loadLeaves(db(), regionId, facts)
    for (const { factKind, factId, leafHash } of leaves) {
      expect(leafHash).toEqual(new Uint8Array(expected.get(`${factKind}/${factId}`) ?? []))
    }
    const kinds = leaves.map(({ factKind }) => factKind).filter((kind) => kind !== 'audit-event')
    const inOrder = [
      'signing',
      'signing',
      'signing',
      'annulment',
      'witnessing',
      'handover',
      'handover-decision',
    ]
    expect(kinds).toEqual(inOrder)
    expect(await db().pendingFact.count()).toBe(0)
    expect(await listUnnumbered(soon())).toEqual([])
    expect(await numberLeaves(new Date())).toBe(0)
  })

  it('takes the leaf of a signing from its evidence', async () => {
    const { agency, facts } = await makeFacts()
    await numberLeaves(new Date())
    const [signing] = facts
    const evidence = await db().signingEvidence.findUniqueOrThrow({
      where: { signingId: signing?.id ?? '' },
      select: { leafHash: true },
    })
    expect((await readLeaves(agency.region.id))[0]?.leafHash).toEqual(evidence.leafHash)
  })

  it('keeps regions apart, and leaves an event of no region out', async () => {
    const [one, two] = [(await makeRegion()).id, (await makeRegion()).id]
    for (const regionId of [one, two, null, one]) await makeEvents(regionId, 1)
    expect(await numberRegion(one, new Date())).toBe(2)
    expect(await db().pendingFact.findMany({ select: { regionId: true } })).toEqual([{ regionId: two }])
    expect(await numberLeaves(new Date())).toBe(1)
    expect((await readLeaves(one)).map(({ position }) => position)).toEqual([0, 1])
    expect((await readLeaves(two)).map(({ position }) => position)).toEqual([0])
  })

  it('goes on where it ended, beyond one batch', async () => {
    const { id: regionId } = await makeRegion()
    await makeEvents(regionId, 3)
    await numberLeaves(new Date())
    await archive.app.query(
      `INSERT INTO "AuditEvent" ("id", "regionId", "at", "event", "data")
       SELECT gen_random_uuid(), $1, now(), 'signout', '{}' FROM generate_series(1, 10001)`,
      [regionId],
    )
    expect(await numberLeaves(new Date())).toBe(10_001)
    expect((await readLeaves(regionId)).map(({ position }) => position)).toEqual(upTo(10_004))
  })

  it('by five at once, while facts are written, gives each fact one place', async () => {
    await warmPool()
    const regions = [(await makeRegion()).id, (await makeRegion()).id]
    for (const regionId of regions) await makeEvents(regionId, 40)
    const writing = Promise.all(regions.map((regionId) => makeEvents(regionId, 40)))
    const counts = await Promise.all(upTo(5).map(() => numberLeaves(new Date())))
    await writing
    const rest = await numberLeaves(new Date())
    expect(counts.reduce((sum, count) => sum + count, rest)).toBe(160)
    for (const regionId of regions) {
      const leaves = await readLeaves(regionId)
      expect(leaves.map(({ position }) => position)).toEqual(upTo(80))
      expect(new Set(leaves.map(({ factId }) => factId)).size).toBe(80)
    }
  })

  it('overlooks no fact whose transaction commits after a later one', async () => {
    const { id: regionId } = await makeRegion()
    const insert = `INSERT INTO "AuditEvent" ("id", "regionId", "at", "event", "data") VALUES ($2, $1, now(), 'signout', '{}')`
    const [slow, quick] = [randomUUID(), randomUUID()]
    await archive.app.query('BEGIN')
    await archive.app.query(insert, [regionId, slow])
    await archive.owner.query(insert, [regionId, quick])
    expect(await numberLeaves(new Date())).toBe(1)
    await archive.app.query('COMMIT')
    expect(await numberLeaves(new Date())).toBe(1)
    expect((await readLeaves(regionId)).map(({ factId }) => factId)).toEqual([quick, slow])
  })
})

describe('what does not come to be', () => {
  it('a fact rolled back waits for no place', async () => {
    const { id: regionId } = await makeRegion()
    await expect(
      db().$transaction(async (tx) => {
        await tx.auditEvent.create({
          data: { regionId, at: new Date(), event: 'signout', data: {} },
          select: { id: true },
        })
        expect(await tx.pendingFact.count({ where: { regionId } })).toBe(1)
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await numberLeaves(new Date())).toBe(0)
    expect(await readLeaves(regionId)).toEqual([])
  })

  it('a numbering cut off leaves everything waiting', async () => {
    const { id: regionId } = await makeRegion()
    await makeEvents(regionId, 3)
    const { rows } = await archive.app.query(`SELECT * FROM "PendingFact" ORDER BY "queued"`)
    const numberAll = `INSERT INTO "RegisterLeaf" SELECT "regionId", row_number() OVER (ORDER BY "queued") - 1, "factKind",
      "factId", sha256('leaf'), now() FROM "PendingFact"`
    await archive.app.query(`BEGIN; ${numberAll}`)
    expect((await archive.app.query(`SELECT 1 FROM "PendingFact"`)).rowCount).toBe(0)
    await archive.app.query('ROLLBACK')
    expect((await archive.app.query(`SELECT * FROM "PendingFact" ORDER BY "queued"`)).rows).toEqual(rows)
    expect(await numberLeaves(new Date())).toBe(3)
  })
})
