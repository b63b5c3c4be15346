import { sameBytes } from '#lib/certificates/check/der'
import { digestOf } from '#lib/certificates/check/digest'
import { readHex } from '#lib/certificates/check/hex'

/** Where a leaf stands in a tree, and the audit path from it to the root; hashes in lower-case hex, counts from 0. */
export type Inclusion = { leaf: string; leafIndex: number; treeSize: number; proof: string[]; root: string }

const HASH_BYTES = 32

function readHash(hex: string): Uint8Array<ArrayBuffer> | null {
  const bytes = readHex(new TextEncoder().encode(hex))
  return bytes?.length === HASH_BYTES ? bytes : null
}

const node = (left: Uint8Array, right: Uint8Array) => digestOf('SHA-256', Uint8Array.of(1), left, right)
const half = (index: number) => Math.floor(index / 2)
const isRight = (index: number) => index % 2 === 1

/** Division and not shifts, which would end at 31 bits. */
async function rootOf(
  leaf: Uint8Array,
  path: readonly Uint8Array[],
  leafIndex: number,
  last: number,
): Promise<Uint8Array | null> {
  let [hash, index, end] = [leaf, leafIndex, last]
  for (const sibling of path) {
    if (end === 0) return null
    const fromLeft = isRight(index) || index === end
    hash = fromLeft ? await node(sibling, hash) : await node(hash, sibling)
    // A node at the right edge without a sibling of its own rises to where it has one.
    while (fromLeft && !isRight(index) && index > 0) [index, end] = [half(index), half(end)]
    ;[index, end] = [half(index), half(end)]
  }
  return end === 0 ? hash : null
}

/** Whether an audit path leads from a leaf at its place to the root of a tree (RFC 9162 §2.1.3.2; the tree of RFC 6962 §2.1). */
export async function verifyInclusion(inclusion: Inclusion): Promise<boolean> {
  const { leafIndex, treeSize } = inclusion
  if (![leafIndex, treeSize].every(Number.isSafeInteger) || leafIndex < 0 || leafIndex >= treeSize)
    return false
  const [leaf, root] = [readHash(inclusion.leaf), readHash(inclusion.root)]
  const path = inclusion.proof.map(readHash).filter((hash) => hash !== null)
  if (!leaf || !root || path.length !== inclusion.proof.length) return false
  const found = await rootOf(leaf, path, leafIndex, treeSize - 1)
  return found !== null && sameBytes(found, root)
}
