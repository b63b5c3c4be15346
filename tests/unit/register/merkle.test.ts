import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyInclusion } from '#lib/certificates/check/verify-inclusion'
import { auditPath, hashLevels, rootOfLevels } from '#lib/register/audit-path'
import {
  emptyTree,
  type GrowingTree,
  growTree,
  packPeaks,
  rootOf,
  unpackPeaks,
} from '#lib/register/growing-tree'
import { emptyRoot, hashLeaf } from '#lib/register/merkle'
import { provePages } from '#lib/register/prove-pages'
import { includes, leafOf, treeHash, treePath } from '#tests/unit/register/reference-tree'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

// The reference inputs and roots of Certificate Transparency (transparency-dev/merkle, testonly/constants.go).
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** So many leaf hashes, all different, one after the other. */
function someLeaves(count: number): { each: Buffer[]; packed: Buffer } {
  const each = Array.from({ length: count }, (_, index) => leafOf(Buffer.from(String(index))))
  return { each, packed: Buffer.concat(each) }
}

describe('the tree of RFC 6962', () => {
  it.each(roots.map((root, size) => ({ root, size })))(
    'gives the published root of $size leaves',
    ({ root, size }) => {
      const leaves = Buffer.concat(entries.slice(0, size).map((entry) => hashLeaf(Buffer.from(entry, 'hex'))))
      expect(hex(rootOf(growTree(emptyTree, leaves)))).toBe(root)
      expect(hex(rootOfLevels(hashLevels(leaves)))).toBe(root)
    },
  )

  it('of no leaf is the hash of nothing', () => {
    expect(hex(emptyRoot)).toBe(roots[0])
  })

  it('grown in two steps, its peaks packed between them, has the root of the definition', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (first, further) => {
        const { each, packed } = someLeaves(first + further)
        const begun = growTree(emptyTree, packed.subarray(0, first * 32))
        const kept: GrowingTree | null = unpackPeaks(first, packPeaks(begun))
        expect(kept).toEqual(begun)
        const grown = growTree(kept ?? emptyTree, packed.subarray(first * 32))
        expect(grown.size).toBe(first + further)
        expect(hex(rootOf(grown))).toBe(hex(treeHash(each)))
      }),
    )
  })

  it('takes no other number of peaks than its size has', () => {
    const { packed } = someLeaves(4)
    for (const [size, peaks] of [
      [3, 2],
      [4, 1],
      [7, 3],
    ] as const) {
      expect(unpackPeaks(size, packed.subarray(0, peaks * 32))).not.toBeNull()
      expect(unpackPeaks(size, packed.subarray(0, (peaks + 1) * 32))).toBeNull()
      expect(unpackPeaks(size, packed.subarray(0, peaks * 32 - 1))).toBeNull()
    }
  })
})

describe('an audit path', () => {
  const tree = fc.integer({ min: 1, max: 300 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)))

  it('is the path of the definition and is verified', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async ([size, index]) => {
        const { each, packed } = someLeaves(size)
        const levels = hashLevels(packed)
        const path = auditPath(levels, index)
        expect(path.map(hex)).toEqual(treePath(index, each).map(hex))
        const leaf = each[index] ?? Buffer.alloc(0)
        expect(includes(leaf, index, size, path, rootOfLevels(levels))).toBe(true)
        const place = {
          leafIndex: index,
          treeSize: size,
          proof: path.map(hex),
          root: hex(rootOfLevels(levels)),
        }
        expect(await verifyInclusion({ ...place, leaf: hex(leaf) })).toBe(true)
        expect(await verifyInclusion({ ...place, leaf: hex(leafOf(leaf)) })).toBe(false)
      }),
    )
  })

  it('is the same when the tree comes in pages', async () => {
    await fc.assert(
      fc.asyncProperty(tree, fc.constantFrom(1, 2, 4, 16), async ([size, index], pageLeaves) => {
        const { each, packed } = someLeaves(size)
        async function* pages() {
          for (let at = 0; at < size; at += pageLeaves) yield packed.subarray(at * 32, (at + pageLeaves) * 32)
        }
        const { root, proofs } = await provePages(pages(), pageLeaves, new Set([index, 0]))
        expect(hex(root)).toBe(hex(treeHash(each)))
        for (const position of [index, 0]) {
          expect(proofs.get(position)).toEqual({
            leaf: hex(each[position] ?? Buffer.alloc(0)),
            leafIndex: position,
            proof: treePath(position, each).map(hex),
          })
        }
      }),
    )
  })
})
