import { auditPath, hashLevels, rootOfLevels } from '#lib/register/audit-path'
import { HASH_BYTES } from '#lib/register/merkle'

/** Where a leaf stands in a tree; hashes are lower-case hex, the path goes from the leaf to the root. */
export type InclusionProof = { leaf: string; leafIndex: number; proof: string[] }

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/**
 * Proves leaves of a tree (RFC 6962 §2.1.1) that comes in pages of `pageLeaves`, a power of two, the last of them shorter.
 * Each page is a subtree: it gives the lower part of its paths, and the roots of all pages together the upper.
 */
export async function provePages(
  pages: AsyncIterable<Uint8Array>,
  pageLeaves: number,
  positions: Iterable<number>,
): Promise<{ root: Uint8Array; proofs: Map<number, InclusionProof> }> {
  const byPage = Map.groupBy(positions, (position) => Math.floor(position / pageLeaves))
  const proofs = new Map<number, InclusionProof>()
  const roots: Uint8Array[] = []
  for await (const leaves of pages) {
    const levels = hashLevels(leaves)
    for (const position of byPage.get(roots.length) ?? []) {
      const index = position % pageLeaves
      const leaf = hex(leaves.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES))
      proofs.set(position, { leaf, leafIndex: position, proof: auditPath(levels, index).map(hex) })
    }
    roots.push(rootOfLevels(levels))
  }
  const upper = hashLevels(new Uint8Array(Buffer.concat(roots)))
  for (const [page, group] of byPage) {
    const path = auditPath(upper, page).map(hex)
    for (const position of group) proofs.get(position)?.proof.push(...path)
  }
  return { root: rootOfLevels(upper), proofs }
}
