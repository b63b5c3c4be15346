import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { canonicalJson } from '#lib/audit/canonical-json'
import { db } from '#lib/db'
import { env } from '#lib/env'
import type { SignedCheckpoint } from '#lib/register/checkpoint'
import { numberLeaves } from '#lib/register/number-leaves'
import type { CheckpointSigner } from '#lib/register/write-checkpoint'
import { makeEvents } from '#tests/factories/facts'
import { makeRegion } from '#tests/factories/region'
import { type Archive, openArchive } from '#tests/integration/archive/open-archive'

const der = randomBytes(64)

/** Signs with bytes of no meaning, for what is not about the signature. */
export const scribble: CheckpointSigner = {
  certificate: { der, fingerprint: createHash('sha256').update(der).digest('hex') },
  sign: async () => randomBytes(64),
}

const start = new Date('2026-07-29T01:00:00.000Z')

/** So many milliseconds after an instant that all tests of the register begin at. */
export const later = (ms: number) => new Date(start.getTime() + ms)

/** Where the copies of a region stand. */
export const copiesOf = (regionId: string) => join(env.checkpointDir, regionId)

/** What the next checkpoint names this one by, in hex. */
export const hashOf = (signed: SignedCheckpoint | null) =>
  createHash('sha256')
    .update(canonicalJson(signed?.body ?? null))
    .digest('hex')

/** Writes so many facts of a region and gives them their places. */
export async function addFacts(regionId: string, count: number): Promise<void> {
  await makeEvents(regionId, count)
  await numberLeaves(start)
}

/** A new region with so many leaves. */
export async function regionWith(count: number): Promise<string> {
  const { id } = await makeRegion()
  await addFacts(id, count)
  return id
}

/** The leaf hashes of a region in their order. */
export async function readLeafHashes(regionId: string): Promise<Uint8Array[]> {
  const leaves = await db().registerLeaf.findMany({
    where: { regionId },
    orderBy: { position: 'asc' },
    select: { leafHash: true },
  })
  return leaves.map(({ leafHash }) => leafHash)
}

export type Register = Archive & {
  /** Changes rows as nobody may: with the triggers off. */
  tamper: (table: string, sql: string, values: unknown[]) => Promise<void>
}

/** A fresh database for tests of the register. */
export async function openRegister(): Promise<Register> {
  const archive = await openArchive()
  const tamper: Register['tamper'] = async (table, sql, values) => {
    await archive.owner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
    await archive.owner.query(sql, values)
    await archive.owner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
  }
  return { ...archive, tamper }
}
