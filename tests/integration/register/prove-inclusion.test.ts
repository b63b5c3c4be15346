import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyInclusion } from '#lib/certificates/check/verify-inclusion'
import { db } from '#lib/db'
import type { Fact } from '#lib/register/fact-kind'
import { numberLeaves } from '#lib/register/number-leaves'
import { proveInclusion } from '#lib/register/prove-inclusion'
import { writeCheckpoint } from '#lib/register/write-checkpoint'
import { makeFacts } from '#tests/factories/facts'
import {
  addFacts,
  later,
  openRegister,
  type Register,
  regionWith,
  scribble,
} from '#tests/integration/register/open-register'

let register: Register

beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

async function listFacts(regionId: string): Promise<Fact[]> {
  const leaves = await db().registerLeaf.findMany({
    where: { regionId },
    orderBy: { position: 'asc' },
    select: { factId: true },
  })
  return leaves.map(({ factId }) => ({ kind: 'audit-event', id: factId }))
}

it('proves the facts of a handover under the checkpoint, and nothing that came later', async () => {
  const { agency, facts } = await makeFacts()
  const regionId = agency.region.id
  await numberLeaves(later(0))
  const checkpoint = await writeCheckpoint(regionId, scribble, later(0))
  await addFacts(regionId, 3)
  const { treeSize = 0, rootHash: root = '' } = checkpoint?.body ?? {}
  const signings = facts.filter(({ kind }) => kind === 'signing')
  const further = (await listFacts(regionId)).slice(-1)
  const unknown = { kind: 'signing' as const, id: randomUUID() }
  const proofs = await proveInclusion(regionId, [...signings, ...further, unknown], treeSize)
  expect([...proofs.keys()].sort()).toEqual(signings.map(({ id }) => id).sort())
  for (const { id } of signings) {
    const proof = proofs.get(id)
    const { leafHash } = await db().signingEvidence.findUniqueOrThrow({
      where: { signingId: id },
      select: { leafHash: true },
    })
    expect(proof?.leaf).toBe(Buffer.from(leafHash).toString('hex'))
    const { leaf = '', leafIndex = -1, proof: path = [] } = proof ?? {}
    expect(await verifyInclusion({ leaf, leafIndex, treeSize, proof: path, root })).toBe(true)
  }
})

it('proves nothing of another region, and nothing under a size that was never signed', async () => {
  const [one, two] = [await regionWith(2), await regionWith(2)]
  for (const regionId of [one, two]) await writeCheckpoint(regionId, scribble, later(0))
  expect(await proveInclusion(one, await listFacts(two), 2)).toEqual(new Map())
  await expect(proveInclusion(one, await listFacts(one), 1)).rejects.toThrow(/no checkpoint/)
})

it('hands out no proof from leaves that were changed', async () => {
  const regionId = await regionWith(20)
  await writeCheckpoint(regionId, scribble, later(0))
  const change = `UPDATE "RegisterLeaf" SET "leafHash" = $2 WHERE "regionId" = $1 AND "position" = 7`
  await register.tamper('RegisterLeaf', change, [regionId, randomBytes(32)])
  await expect(proveInclusion(regionId, await listFacts(regionId), 20)).rejects.toThrow(
    /do not give the root/,
  )
})

it('proves leaves of several pages', async () => {
  const regionId = await regionWith(1)
  await register.app.query(
    `INSERT INTO "AuditEvent" ("id", "regionId", "at", "event", "data")
     SELECT gen_random_uuid(), $1, now(), 'signout', '{}' FROM generate_series(1, 16999)`,
    [regionId],
  )
  await numberLeaves(later(0))
  const checkpoint = await writeCheckpoint(regionId, scribble, later(0))
  const facts = await listFacts(regionId)
  const some = [0, 1, 16_383, 16_384, 16_999].map((position) => facts[position]?.id ?? '')
  const proofs = await proveInclusion(regionId, facts, 17_000)
  expect(proofs.size).toBe(17_000)
  for (const id of some) {
    const { leaf, leafIndex, proof } = proofs.get(id) ?? { leaf: '', leafIndex: -1, proof: [] }
    const place = { leaf, leafIndex, proof, treeSize: 17_000, root: checkpoint?.body.rootHash ?? '' }
    expect(await verifyInclusion(place)).toBe(true)
  }
})
