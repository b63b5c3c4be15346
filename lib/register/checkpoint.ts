import { canonicalJson, sha256 } from '#lib/audit/canonical-json'

/**
 * What a checkpoint says: the root over the first `treeSize` leaves of a region. Hashes are lower-case hex; `previousHash`
 * is SHA-256 of the former body's bytes, null for the first; `signedAt` is ISO 8601 in UTC with milliseconds.
 */
export type CheckpointBody = {
  format: 'ikrar-checkpoint/1'
  regionId: string
  treeSize: number
  rootHash: string
  previousHash: string | null
  signedAt: string
}

/** A checkpoint as copies and manifests hold it; `signature` is DER of a CMS over SHA-256 of the body, in base64. */
export type SignedCheckpoint = { body: CheckpointBody; signature: string }

/** The columns that `toSignedCheckpoint` needs. */
export const signedCheckpointSelect = {
  regionId: true,
  treeSize: true,
  rootHash: true,
  previousHash: true,
  signature: true,
  signedAt: true,
} as const

export type CheckpointRow = {
  regionId: string
  treeSize: bigint
  rootHash: Uint8Array
  previousHash: Uint8Array | null
  signature: Uint8Array
  signedAt: Date
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

export function toCheckpointBody(row: Omit<CheckpointRow, 'signature'>): CheckpointBody {
  return {
    format: 'ikrar-checkpoint/1',
    regionId: row.regionId,
    treeSize: Number(row.treeSize),
    rootHash: hex(row.rootHash),
    previousHash: row.previousHash && hex(row.previousHash),
    signedAt: row.signedAt.toISOString(),
  }
}

export function toSignedCheckpoint(row: CheckpointRow): SignedCheckpoint {
  return { body: toCheckpointBody(row), signature: Buffer.from(row.signature).toString('base64') }
}

/** What the signature is over and the next checkpoint names: SHA-256 of the body as canonical JSON (RFC 8785). */
export function hashCheckpoint(body: CheckpointBody): Uint8Array<ArrayBuffer> {
  return sha256(canonicalJson(body))
}
