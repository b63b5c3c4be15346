import { emptyRoot, HASH_BYTES, hashNode } from '#lib/register/merkle'

const at = (level: Uint8Array, index: number) => level.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES)

/**
 * All hashes of a tree, level by level from the leaves to the root, 32 bytes each. The last hash of a level that has no
 * partner goes up unchanged, which gives the tree of RFC 6962 §2.1.
 */
export function hashLevels(leaves: Uint8Array): Uint8Array[] {
  const levels = [leaves]
  for (let level = leaves; level.length > HASH_BYTES; levels.push(level)) level = hashLevel(level)
  return levels
}

function hashLevel(below: Uint8Array): Uint8Array {
  const count = below.length / HASH_BYTES
  const level = new Uint8Array(Math.ceil(count / 2) * HASH_BYTES)
  for (let index = 0; index < count; index += 2) {
    const left = at(below, index)
    level.set(index + 1 < count ? hashNode(left, at(below, index + 1)) : left, (index / 2) * HASH_BYTES)
  }
  return level
}

export function rootOfLevels(levels: readonly Uint8Array[]): Uint8Array {
  const root = levels.at(-1)
  return root && root.length > 0 ? root : emptyRoot
}

/** The audit path of the leaf at `index`, counted from 0, from the leaf to the root (RFC 6962 §2.1.1). */
export function auditPath(levels: readonly Uint8Array[], index: number): Uint8Array[] {
  const path: Uint8Array[] = []
  let place = index
  for (const level of levels) {
    const partner = place % 2 === 0 ? place + 1 : place - 1
    if (partner * HASH_BYTES < level.length) path.push(at(level, partner))
    place = Math.floor(place / 2)
  }
  return path
}
