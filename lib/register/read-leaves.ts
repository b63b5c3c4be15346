import { db } from '#lib/db'
import { HASH_BYTES } from '#lib/register/merkle'

/** Leaves of a page: a power of two, so that a page that begins at a multiple of it is a subtree. Half a megabyte. */
export const PAGE_LEAVES = 16_384

/**
 * The leaf hashes of a region from one position up to another (without it), 32 bytes each, in pages of `PAGE_LEAVES`, so
 * that memory does not grow with the tree. Throws when one is missing.
 */
export async function* readLeaves(regionId: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let start = from; start < to; start += PAGE_LEAVES) {
    const end = Math.min(start + PAGE_LEAVES, to)
    const [page] = await db().$queryRaw<{ leaves: Uint8Array | null }[]>`
      SELECT string_agg("leafHash", ''::bytea ORDER BY "position") AS "leaves" FROM "RegisterLeaf"
      WHERE "regionId" = ${regionId}::uuid AND "position" >= ${start} AND "position" < ${end}`
    if (page?.leaves?.length !== (end - start) * HASH_BYTES) {
      throw new Error(`the register lacks leaves between ${start} and ${end}`)
    }
    yield page.leaves
  }
}
