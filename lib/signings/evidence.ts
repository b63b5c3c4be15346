import { randomBytes } from 'node:crypto'
import { canonicalJson, type Json, sha256 } from '#lib/audit/canonical-json'

/** Personal content beside the salt its hash needs; both are destroyed together, the hash stays. */
export type Salted<Content extends Json> = {
  salt: Uint8Array<ArrayBuffer>
  content: Content
  hash: Uint8Array<ArrayBuffer>
}

/** Hashes personal content under a random salt of its own: SHA-256(salt ‖ canonical JSON). */
export function saltContent<Content extends Json>(content: Content): Salted<Content> {
  const salt = new Uint8Array(randomBytes(32))
  return { salt, content, hash: hashSalted(salt, content) }
}

/** The hash a salted row must give; a check recomputes it. */
export function hashSalted(salt: Uint8Array, content: Json): Uint8Array<ArrayBuffer> {
  return sha256(salt, canonicalJson(content))
}

/** The facts of one signing that stand in the register for ever: ids, hashes and times, nothing personal. */
export type SigningLeaf = {
  signingId: string
  campaignId: string
  signatoryId: string
  membershipId: string
  ordinal: number
  code: string
  method: string
  pledgeVersionId: string
  pledgeHash: Uint8Array
  snapshotHash: Uint8Array
  markHash: Uint8Array
  originHash: Uint8Array
  identifiedBy: string
  sessionId: string
  personalCodeId: string | null
  codeIssuedAt: Date | null
  codeIssuedById: string | null
  codeDelivery: string | null
  deskOperatorId: string | null
  assisted: boolean
  queued: boolean
  signedAt: Date
  receivedAt: Date
  deviceSignedAt: Date | null
}

/** The bytes a leaf is the hash of: canonical JSON with hashes in hex and times in UTC; other fields are left out. */
export function leafPreimage(leaf: SigningLeaf): string {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  return canonicalJson({
    kind: 'signing',
    version: 1,
    signingId: leaf.signingId,
    campaignId: leaf.campaignId,
    signatoryId: leaf.signatoryId,
    membershipId: leaf.membershipId,
    ordinal: leaf.ordinal,
    code: leaf.code,
    method: leaf.method,
    pledgeVersionId: leaf.pledgeVersionId,
    pledgeHash: hex(leaf.pledgeHash),
    snapshotHash: hex(leaf.snapshotHash),
    markHash: hex(leaf.markHash),
    originHash: hex(leaf.originHash),
    identifiedBy: leaf.identifiedBy,
    sessionId: leaf.sessionId,
    personalCodeId: leaf.personalCodeId,
    codeIssuedAt: leaf.codeIssuedAt?.toISOString() ?? null,
    codeIssuedById: leaf.codeIssuedById,
    codeDelivery: leaf.codeDelivery,
    deskOperatorId: leaf.deskOperatorId,
    assisted: leaf.assisted,
    queued: leaf.queued,
    signedAt: leaf.signedAt.toISOString(),
    receivedAt: leaf.receivedAt.toISOString(),
    deviceSignedAt: leaf.deviceSignedAt?.toISOString() ?? null,
  })
}
