import { z } from 'zod'
import type { CheckedHash, EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import type { CompleteEvidenceRow } from '#lib/certificates/evidence-sheet/select'
import { hashPledge } from '#lib/pledges/hash-pledge'
import { hashLeaf } from '#lib/register/merkle'
import { hashSalted, leafPreimage } from '#lib/signings/evidence'

function check(stored: Uint8Array, computed: Uint8Array | null): CheckedHash {
  return {
    hex: Buffer.from(stored).toString('hex'),
    matches: computed && Buffer.compare(stored, computed) === 0,
  }
}

/** The stored content as it is: a schema of its own would drop or clean what the hash was taken over. */
function saltedHash(row: { salt: Uint8Array; content: unknown } | null): Uint8Array | null {
  return row && hashSalted(row.salt, z.json().parse(row.content))
}

function originHash({ origin }: CompleteEvidenceRow): Uint8Array | null {
  if (!origin) return null
  const { salt, ...content } = origin
  return hashSalted(salt, content)
}

function pledgeHash({ pledgeVersion }: CompleteEvidenceRow): Uint8Array {
  const { points, citations, ...words } = pledgeVersion
  return hashPledge({ ...words, points: points.map(({ text }) => text), legalBasis: citations })
}

/** Every hash of a signing, computed once more from what is stored; pure. */
export function checkHashes(
  row: CompleteEvidenceRow,
): EvidenceSheetContent['hashes'] & { pledge: CheckedHash } {
  const { evidence } = row
  return {
    pledge: check(evidence.pledgeHash, pledgeHash(row)),
    snapshot: check(evidence.snapshotHash, saltedHash(row.snapshot)),
    mark: check(evidence.markHash, saltedHash(row.mark)),
    origin: check(evidence.originHash, originHash(row)),
    leaf: check(evidence.leafHash, hashLeaf(leafPreimage({ ...row, ...evidence, signingId: row.id }))),
  }
}
