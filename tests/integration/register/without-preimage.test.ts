import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '#lib/db'
import { listUnnumbered } from '#lib/register/list-unnumbered'
import { numberLeaves } from '#lib/register/number-leaves'
import { makeEvents } from '#tests/factories/facts'
import { makeRegion } from '#tests/factories/region'
import { refusal } from '#tests/integration/archive/open-archive'
import { openRegister, type Register } from '#tests/integration/register/open-register'

let register: Register

beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const insert = `INSERT INTO "AuditEvent" ("id", "regionId", "at", "event", "data") VALUES ($1, $2, $3, 'signout', $4)`
const soon = () => new Date(Date.now() + 60_000)

async function positionsOf(regionId: string): Promise<number[]> {
  const leaves = await db().registerLeaf.findMany({
    where: { regionId },
    orderBy: { position: 'asc' },
    select: { position: true },
  })
  return leaves.map(({ position }) => Number(position))
}

it('a fact without a preimage stays waiting, is told by its id, and keeps no other from its place', async () => {
  const { id: regionId } = await makeRegion()
  const id = randomUUID()
  await makeEvents(regionId, 2)
  expect(await refusal(register.app, insert, [id, regionId, new Date(), '{"rahasia":1e400}'])).toBe(
    'accepted',
  )
  await makeEvents(regionId, 2)
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await numberLeaves(new Date())).toBe(4)
  await makeEvents(regionId, 1)
  expect(await numberLeaves(new Date())).toBe(1)
  expect(told.mock.calls).toEqual([
    [expect.stringContaining(regionId), `audit-event/${id}`],
    [expect.stringContaining(regionId), `audit-event/${id}`],
  ])
  told.mockRestore()
  expect(await positionsOf(regionId)).toEqual([0, 1, 2, 3, 4])
  const fact = { regionId, kind: 'audit-event', id, vanished: false }
  expect(await listUnnumbered(soon())).toEqual([fact])
})

it.each(['infinity', '-infinity', '10000-01-01', '280000-01-01', '0044-03-15 BC'])(
  'no fact is of the time %s',
  async (at) => {
    const { id: regionId } = await makeRegion()
    expect(await refusal(register.app, insert, [randomUUID(), regionId, at, '{}'])).toBe(
      'AuditEvent_at_finite',
    )
  },
)

it.each([
  ['Signing', 'signedAt'],
  ['Signing', 'receivedAt'],
  ['AnnulmentRequest', 'requestedAt'],
  ['Annulment', 'annulledAt'],
  ['Witnessing', 'witnessedAt'],
  ['Handover', 'handedOverAt'],
  ['HandoverDecision', 'decidedAt'],
  ['RegisterLeaf', 'numberedAt'],
])('%s is of a time that can be written: %s', async (table, column) => {
  const { rows } = await register.owner.query<{ definition: string }>(
    `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE conrelid = format('%I', $1::text)::regclass AND conname = $1 || '_' || $2 || '_finite'`,
    [table, column],
  )
  expect(rows[0]?.definition).toContain(`isfinite("${column}")`)
})

it('one of a time that got past that is named all the same', async () => {
  const { id: regionId } = await makeRegion()
  const id = randomUUID()
  await register.owner.query('ALTER TABLE "AuditEvent" DROP CONSTRAINT "AuditEvent_at_finite"')
  await register.app.query(insert, [id, regionId, 'infinity', '{}'])
  await makeEvents(regionId, 1)
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await numberLeaves(new Date())).toBe(1)
  told.mockRestore()
  expect(await listUnnumbered(soon())).toContainEqual({ regionId, kind: 'audit-event', id, vanished: false })
})
