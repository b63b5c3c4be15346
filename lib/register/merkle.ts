import { hash } from 'node:crypto'

export type Hash = Uint8Array<ArrayBuffer>

/** Bytes of a SHA-256. */
export const HASH_BYTES = 32

const LEAF = 0x00
const NODE = 0x01

function sha256(bytes: Uint8Array): Hash {
  return new Uint8Array(hash('sha256', bytes, 'buffer'))
}

/** Hash of a leaf (RFC 6962 §2.1): SHA-256(0x00 ‖ preimage), a text as UTF-8. */
export function hashLeaf(preimage: string | Uint8Array): Hash {
  const bytes = Buffer.from(preimage)
  return sha256(Buffer.concat([Uint8Array.of(LEAF), bytes]))
}

const pair = new Uint8Array(1 + 2 * HASH_BYTES)
pair[0] = NODE

/** Hash of an inner node (RFC 6962 §2.1): SHA-256(0x01 ‖ left ‖ right). */
export function hashNode(left: Uint8Array, right: Uint8Array): Hash {
  pair.set(left, 1)
  pair.set(right, 1 + HASH_BYTES)
  return sha256(pair)
}

/** Hash of the tree without leaves (RFC 6962 §2.1): that of the empty string. */
export const emptyRoot: Hash = sha256(new Uint8Array())
