import { createHash } from 'node:crypto'

// RFC 6962 §2.1 and RFC 9162 §2.1.3.2 word by word, slow and recursive: what the register's own tree is compared with.

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

export const leafOf = (entry: Uint8Array) => sha256(Uint8Array.of(0), entry)
const nodeOf = (left: Uint8Array, right: Uint8Array) => sha256(Uint8Array.of(1), left, right)

/** The largest power of two smaller than n. */
function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** MTH over leaf hashes. */
export function treeHash(leaves: readonly Uint8Array[]): Buffer {
  const [only] = leaves
  if (!only) return sha256()
  if (leaves.length === 1) return Buffer.from(only)
  const k = split(leaves.length)
  return nodeOf(treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)))
}

/** PATH(m, D[n]) over leaf hashes. */
export function treePath(m: number, leaves: readonly Uint8Array[]): Buffer[] {
  if (leaves.length <= 1) return []
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m < k ? [...treePath(m, left), treeHash(right)] : [...treePath(m - k, right), treeHash(left)]
}

/** RFC 9162 §2.1.3.2. */
export function includes(
  leaf: Uint8Array,
  leafIndex: number,
  treeSize: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  let [fn, sn, r] = [leafIndex, treeSize - 1, Buffer.from(leaf)]
  if (fn > sn) return false
  for (const p of path) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      r = nodeOf(p, r)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)]
    } else {
      r = nodeOf(r, p)
    }
    ;[fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)]
  }
  return sn === 0 && r.equals(root)
}
