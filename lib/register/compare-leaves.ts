import { emptyTree, type GrowingTree, growTree } from '#lib/register/growing-tree'
import { PAGE_LEAVES, readLeaves } from '#lib/register/read-leaves'

/**
 * Compares a tree that was signed with the leaves as they stand now: all of them up to `PAGE_LEAVES`, beyond it those
 * behind the last full page, whose subtrees are the tree's last peaks. Throws when they were changed or are missing.
 */
export async function compareLeaves(regionId: string, { size, peaks }: GrowingTree): Promise<void> {
  const from = size <= PAGE_LEAVES ? 0 : size - (size % PAGE_LEAVES)
  let end = emptyTree
  for await (const page of readLeaves(regionId, from, size)) end = growTree(end, page)
  const signed = peaks.slice(peaks.length - end.peaks.length)
  if (Buffer.compare(Buffer.concat(end.peaks), Buffer.concat(signed)) !== 0)
    throw new Error(`the leaves of region ${regionId} do not give the root of its checkpoint of ${size}`)
}
