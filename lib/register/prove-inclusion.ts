import { db } from '#lib/db'
import type { Fact } from '#lib/register/fact-kind'
import { type InclusionProof, provePages } from '#lib/register/prove-pages'
import { PAGE_LEAVES, readLeaves } from '#lib/register/read-leaves'

/**
 * Proves (RFC 6962 §2.1.1) that facts of a region are under its checkpoint of `treeSize` leaves; the answer is by their
 * ids, so ask in one call for no two facts of the same id. A fact that has no place below that size is absent. Throws
 * when there is no such checkpoint, and when the leaves no longer give its root: no proof is handed out that would fail.
 */
export async function proveInclusion(
  regionId: string,
  facts: readonly Fact[],
  treeSize: number,
): Promise<Map<string, InclusionProof>> {
  const checkpoint = await db().checkpoint.findUnique({
    where: { regionId_treeSize: { regionId, treeSize } },
    select: { rootHash: true },
  })
  if (!checkpoint) throw new Error(`region ${regionId} has no checkpoint of ${treeSize} leaves`)
  const places = await findPlaces(regionId, facts, treeSize)
  const { root, proofs } = await provePages(readLeaves(regionId, 0, treeSize), PAGE_LEAVES, places.keys())
  if (Buffer.compare(root, checkpoint.rootHash) !== 0) {
    throw new Error(`the leaves of region ${regionId} do not give the root of its checkpoint of ${treeSize}`)
  }
  return new Map([...proofs].map(([position, proof]) => [places.get(position) ?? '', proof]))
}

/** The ids of those facts that have a place below `treeSize`, by it. */
async function findPlaces(regionId: string, facts: readonly Fact[], treeSize: number) {
  const kinds = facts.map(({ kind }) => kind)
  const ids = facts.map(({ id }) => id)
  const rows = await db().$queryRaw<{ id: string; position: bigint }[]>`
    SELECT l."factId" AS "id", l."position"
    FROM (SELECT DISTINCT * FROM unnest(${kinds}::text[], ${ids}::uuid[])) AS fact ("kind", "id")
    JOIN "RegisterLeaf" l ON l."factKind" = fact."kind" AND l."factId" = fact."id"
    WHERE l."regionId" = ${regionId}::uuid AND l."position" < ${treeSize}`
  return new Map(rows.map(({ id, position }) => [Number(position), id]))
}
