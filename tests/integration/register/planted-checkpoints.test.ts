import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '#lib/audit/canonical-json'
import { db } from '#lib/db'
import { CHECKPOINT_EVERY_MS } from '#lib/register/rules'
import { writeCheckpoint } from '#lib/register/write-checkpoint'
import { writeDueCheckpoints } from '#lib/register/write-due-checkpoints'
import { refusal } from '#tests/integration/archive/open-archive'
import {
  addFacts,
  later,
  openRegister,
  type Register,
  readLeafHashes,
  regionWith,
  scribble,
} from '#tests/integration/register/open-register'
import { treeHash } from '#tests/unit/register/reference-tree'

// What whoever has no more than the application's role can put among the checkpoints.

let register: Register

beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

type Planted = { treeSize: number; rootHash: Buffer; peaks: Buffer; previousHash: Buffer | null; at: Date }

const plant = (regionId: string, { treeSize, rootHash, peaks, previousHash, at }: Planted) =>
  refusal(
    register.app,
    `INSERT INTO "Checkpoint" ("regionId", "treeSize", "rootHash", "peaks", "previousHash", "signature", "signedAt")
     VALUES ($1, $2, $3, $4, $5, 'nonsense', $6)`,
    [regionId, treeSize, rootHash, peaks, previousHash, at],
  )

/** A region of three signed leaves and two further ones, and the one checkpoint over five that the leaves allow. */
async function makeRipe(): Promise<{ regionId: string; right: Planted }> {
  const regionId = await regionWith(3)
  const former = await writeCheckpoint(regionId, scribble, later(0))
  await addFacts(regionId, 2)
  const leaves = await readLeafHashes(regionId)
  const previousHash = createHash('sha256')
    .update(canonicalJson(former?.body ?? null))
    .digest()
  const peaks = Buffer.concat([treeHash(leaves.slice(0, 4)), treeHash(leaves.slice(4))])
  return { regionId, right: { treeSize: 5, rootHash: treeHash(leaves), peaks, previousHash, at: later(1) } }
}

describe('a checkpoint put in by hand is refused', () => {
  it.each<[string, string, (right: Planted) => Partial<Planted>]>([
    ['over more leaves than there are', 'Checkpoint_leaves', () => ({ treeSize: 6 })],
    ['over a billion leaves', 'Checkpoint_leaves', () => ({ treeSize: 1e12 })],
    ['over fewer leaves than the latest', 'Checkpoint_follows', () => ({ treeSize: 2 })],
    ['that follows none', 'Checkpoint_chain', () => ({ previousHash: null })],
    ['that follows another', 'Checkpoint_follows', () => ({ previousHash: randomBytes(32) })],
    ['of another root', 'Checkpoint_root', () => ({ rootHash: randomBytes(32) })],
    ['of other peaks', 'Checkpoint_root', ({ peaks }) => ({ peaks: peaks.subarray(0, 32) })],
    ['of fewer leaves than it says', 'Checkpoint_root', () => ({ treeSize: 4 })],
  ])('%s', async (_case, constraint, change) => {
    const { regionId, right } = await makeRipe()
    expect(await plant(regionId, { ...right, ...change(right) })).toBe(constraint)
    expect(await plant(regionId, right)).toBe('accepted')
  })

  it('as the first, unless it follows none', async () => {
    const regionId = await regionWith(1)
    const [rootHash = randomBytes(32)] = (await readLeafHashes(regionId)).map((leaf) => Buffer.from(leaf))
    const first = { treeSize: 1, rootHash, peaks: rootHash, at: later(0) }
    expect(await plant(regionId, { ...first, previousHash: randomBytes(32) })).toBe('Checkpoint_follows')
    expect(await plant(regionId, { ...first, previousHash: null })).toBe('accepted')
  })

  it('of no time', async () => {
    const { regionId, right } = await makeRipe()
    const timeless = `INSERT INTO "Checkpoint" ("regionId", "treeSize", "rootHash", "peaks", "previousHash", "signature",
      "signedAt") VALUES ($1, 5, $2, $3, $4, '', 'infinity')`
    const values = [regionId, right.rootHash, right.peaks, right.previousHash]
    expect(await refusal(register.app, timeless, values)).toBe('Checkpoint_signedAt_finite')
  })
})

describe('one without a seal, of the right tree', () => {
  it('is followed by the next one', async () => {
    const { regionId, right } = await makeRipe()
    expect(await plant(regionId, right)).toBe('accepted')
    await addFacts(regionId, 1)
    const next = await writeCheckpoint(regionId, scribble, later(2))
    expect(next?.body.treeSize).toBe(6)
    expect(next?.body.rootHash).toBe(treeHash(await readLeafHashes(regionId)).toString('hex'))
  })

  it('does not keep the next one waiting by a time to come', async () => {
    const { regionId, right } = await makeRipe()
    expect(await plant(regionId, { ...right, at: new Date('2999-01-01T00:00:00Z') })).toBe('accepted')
    await addFacts(regionId, 1)
    await writeDueCheckpoints(scribble, later(CHECKPOINT_EVERY_MS))
    expect(await db().checkpoint.count({ where: { regionId, treeSize: 6 } })).toBe(1)
  })
})

it('what PostgreSQL computes of a tree is what the worker signs, at every size and step', async () => {
  const regionId = await regionWith(1)
  for (const step of [1, 1, 2, 3, 5, 8, 13, 1, 30]) {
    await writeCheckpoint(regionId, scribble, later(step))
    await addFacts(regionId, step)
  }
  const last = await writeCheckpoint(regionId, scribble, later(99))
  expect(last?.body.treeSize).toBe(65)
  expect(await db().checkpoint.count({ where: { regionId } })).toBe(10)
})
