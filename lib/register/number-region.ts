import { type Db, db } from '#lib/db'
import { bulkTransaction } from '#lib/db/bulk-transaction'
import type { FactKind } from '#lib/register/fact-kind'
import { keyOf, loadLeaves } from '#lib/register/load-leaves'

const BATCH = 5_000

/**
 * Gives every waiting fact of a region its place in the tree, in the order of insertion, and says how many there were.
 * Every fact committed before the call has its place when this returns, but for those of which no leaf can be made: they
 * stay waiting, are told by their ids, and keep no other from its place. Several at once take turns. Batch after batch is a
 * transaction of its own: what a kill cuts off waits for the next time.
 */
export async function numberRegion(regionId: string, now: Date): Promise<number> {
  let numbered = 0
  let after: bigint | null = 0n
  while (after !== null) {
    const start: bigint = after
    const batch = await db().$transaction((tx) => numberBatch(tx, regionId, start, now), bulkTransaction)
    numbered += batch.numbered
    after = batch.next
  }
  return numbered
}

type Pending = { kind: FactKind; id: string; queued: bigint }

/** `next` is where the following batch begins, null when this was the last. */
async function numberBatch(tx: Db, regionId: string, after: bigint, now: Date) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${regionId}::uuid::text, 23))`
  const pending = await tx.$queryRaw<Pending[]>`
    SELECT "factKind" AS "kind", "factId" AS "id", "queued" FROM "PendingFact"
    WHERE "regionId" = ${regionId}::uuid AND "queued" > ${after} ORDER BY "queued" LIMIT ${BATCH}`
  const leaves = await loadLeaves(tx, regionId, pending)
  const numbered = await writeLeaves(tx, regionId, pending, leaves, now)
  if (numbered < pending.length) tellLeftOut(regionId, pending, leaves)
  return { numbered, next: pending.length < BATCH ? null : (pending.at(-1)?.queued ?? null) }
}

async function writeLeaves(
  tx: Db,
  regionId: string,
  pending: readonly Pending[],
  leaves: ReadonlyMap<string, Uint8Array | null>,
  now: Date,
): Promise<number> {
  const found = pending.flatMap((fact) => {
    const leaf = leaves.get(keyOf(fact))
    return leaf ? [{ ...fact, hash: Buffer.from(leaf).toString('hex') }] : []
  })
  if (found.length === 0) return 0
  const [kinds, ids] = [found.map(({ kind }) => kind), found.map(({ id }) => id)]
  const hashes = found.map(({ hash }) => hash)
  return tx.$executeRaw`
    INSERT INTO "RegisterLeaf" ("regionId", "position", "factKind", "factId", "leafHash", "numberedAt")
    SELECT ${regionId}::uuid, former."leaves" + f."ordinal" - 1, f."kind", f."id", decode(f."hash", 'hex'), ${now}
    FROM unnest(${kinds}::text[], ${ids}::uuid[], ${hashes}::text[])
      WITH ORDINALITY AS f ("kind", "id", "hash", "ordinal"),
    (SELECT coalesce(max("position") + 1, 0) AS "leaves" FROM "RegisterLeaf" WHERE "regionId" = ${regionId}::uuid)
      AS former`
}

/**
 * Nothing deletes a fact, and the desks write none that has no preimage: both are done by force. Told by id alone, since
 * what the fact holds is unknown.
 */
function tellLeftOut(
  regionId: string,
  pending: readonly Pending[],
  leaves: ReadonlyMap<string, Uint8Array | null>,
): void {
  const vanished = pending.map(keyOf).filter((key) => !leaves.has(key))
  const unreadable = pending.map(keyOf).filter((key) => leaves.get(key) === null)
  if (vanished.length > 0)
    console.error(
      `register: facts of region ${regionId} are gone before they were numbered:`,
      vanished.join(' '),
    )
  if (unreadable.length > 0)
    console.error(
      `register: facts of region ${regionId} cannot be numbered, they have no preimage:`,
      unreadable.join(' '),
    )
}
