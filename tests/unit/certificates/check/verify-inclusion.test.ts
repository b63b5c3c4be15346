import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Inclusion, verifyInclusion } from '#lib/certificates/check/verify-inclusion'
import { auditPath, hashLevels, rootOfLevels } from '#lib/register/audit-path'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

/** The definition itself (RFC 6962 §2.1 and §2.1.1), slow and plain: split at the largest power of two below the size. */
function rootOf(leaves: Buffer[]): Buffer {
  const [first = sha256()] = leaves
  if (leaves.length <= 1) return first
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return sha256(Uint8Array.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)))
}
function pathOf(leaves: Buffer[], index: number): Buffer[] {
  if (leaves.length <= 1) return []
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return index < split
    ? [...pathOf(leaves.slice(0, split), index), rootOf(leaves.slice(split))]
    : [...pathOf(leaves.slice(split), index - split), rootOf(leaves.slice(0, split))]
}

const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => sha256(Uint8Array.of(0), Buffer.from(`daun ${index}`)))

function inclusionOf(leaves: Buffer[], leafIndex: number): Inclusion {
  return {
    leaf: hex(leaves[leafIndex] ?? Buffer.alloc(0)),
    leafIndex,
    treeSize: leaves.length,
    proof: pathOf(leaves, leafIndex).map(hex),
    root: hex(rootOf(leaves)),
  }
}

test('every leaf of every tree of up to 40 leaves is proven, at its own place alone', async () => {
  for (let count = 1; count <= 40; count += 1) {
    const leaves = leavesOf(count)
    for (let index = 0; index < count; index += 1) {
      const inclusion = inclusionOf(leaves, index)
      expect([count, index, await verifyInclusion(inclusion)]).toEqual([count, index, true])
      const elsewhere = { ...inclusion, leafIndex: (index + 1) % count }
      if (count > 1) expect([count, index, await verifyInclusion(elsewhere)]).toEqual([count, index, false])
    }
  }
})

test('the paths that the register gives out are proven', async () => {
  for (const count of [1, 2, 3, 7, 8, 9, 1000]) {
    const leaves = leavesOf(count)
    const levels = hashLevels(Buffer.concat(leaves))
    for (const leafIndex of [0, count >> 1, count - 1]) {
      const proof = auditPath(levels, leafIndex).map(hex)
      const leaf = hex(leaves[leafIndex] ?? Buffer.alloc(0))
      const inclusion = { leaf, leafIndex, treeSize: count, proof, root: hex(rootOfLevels(levels)) }
      expect(await verifyInclusion(inclusion)).toBe(true)
    }
  }
})

test('a place beyond 31 bits is still its own', async () => {
  const leaf = hex(sha256(Buffer.from('satu-satunya')))
  const other = hex(sha256(Buffer.from('kiri')))
  const root = hex(sha256(Uint8Array.of(1), Buffer.from(other, 'hex'), Buffer.from(leaf, 'hex')))
  // The last leaf of 2³³ + 1 has only the whole of the others beside it.
  const inclusion = { leaf, leafIndex: 2 ** 33, treeSize: 2 ** 33 + 1, proof: [other], root }
  expect(await verifyInclusion(inclusion)).toBe(true)
  expect(await verifyInclusion({ ...inclusion, leafIndex: 0 })).toBe(false)
})

describe('what is altered proves nothing', () => {
  const leaves = leavesOf(13)
  const good = inclusionOf(leaves, 5)

  test.each<[string, Partial<Inclusion>]>([
    ['another leaf', { leaf: hex(leaves[6] ?? Buffer.alloc(0)) }],
    ['another size', { treeSize: 33 }],
    ['a size too small', { treeSize: 5 }],
    ['an index beyond the tree', { leafIndex: 13 }],
    ['a negative index', { leafIndex: -1 }],
    ['an index that is no number', { leafIndex: Number.NaN }],
    ['half an index', { leafIndex: 5.5 }],
    ['a step left out', { proof: good.proof.slice(1) }],
    ['a step too many', { proof: [...good.proof, good.root] }],
    ['steps in another order', { proof: good.proof.toReversed() }],
    ['no steps', { proof: [] }],
    ['capitals', { root: good.root.toUpperCase() }],
    ['a step that is no hash', { proof: ['', ...good.proof.slice(1)] }],
    ['a longer root', { root: `${good.root}00` }],
    ['a root that is none', { root: 'akar' }],
  ])('%s', async (_, changes) => {
    expect(await verifyInclusion(good)).toBe(true)
    expect(await verifyInclusion({ ...good, ...changes })).toBe(false)
  })

  test('anything at all', async () => {
    const hash = fc.string()
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          leaf: hash,
          leafIndex: fc.double(),
          treeSize: fc.double(),
          proof: fc.array(hash),
          root: hash,
        }),
        async (inclusion) => {
          expect(await verifyInclusion(inclusion)).toBe(false)
        },
      ),
    )
  })
})
