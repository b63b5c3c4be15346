import { emptyRoot, HASH_BYTES, type Hash, hashNode } from '#lib/register/merkle'

/**
 * What must be known of a tree to go on with it: how many leaves it has, and the roots of its complete subtrees, the
 * largest first. There are as many of them as `size` has binary ones.
 */
export type GrowingTree = { size: number; peaks: Hash[] }

export const emptyTree: GrowingTree = { size: 0, peaks: [] }

/** The tree with further leaf hashes at its end, 32 bytes each. */
export function growTree(tree: GrowingTree, leaves: Uint8Array): GrowingTree {
  const peaks = [...tree.peaks]
  let { size } = tree
  for (let at = 0; at < leaves.length; at += HASH_BYTES) {
    let peak: Hash = new Uint8Array(leaves.subarray(at, at + HASH_BYTES))
    // Each trailing one of the former size is a complete subtree as large as the one in hand: they become one.
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = peaks.pop()
      if (left) peak = hashNode(left, peak)
    }
    peaks.push(peak)
    size += 1
  }
  return { size, peaks }
}

/** The root (RFC 6962 §2.1): each split is at the largest complete subtree, so the peaks fold from the right. */
export function rootOf({ peaks }: GrowingTree): Hash {
  return peaks.length === 0 ? emptyRoot : peaks.reduceRight((root, peak) => hashNode(peak, root))
}

export function packPeaks({ peaks }: GrowingTree): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(peaks))
}

/** The tree of so many leaves from its packed peaks; null when there are not as many as a tree of this size has. */
export function unpackPeaks(size: number, packed: Uint8Array): GrowingTree | null {
  const count = [...size.toString(2)].filter((digit) => digit === '1').length
  if (packed.length !== count * HASH_BYTES) return null
  const peaks = Array.from(
    { length: count },
    (_, index) => new Uint8Array(packed.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES)),
  )
  return { size, peaks }
}
