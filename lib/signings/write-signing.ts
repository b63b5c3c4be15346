import { randomUUID } from 'node:crypto'
import type { EmployeeActor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import type { Db } from '#lib/db'
import { enqueue } from '#lib/jobs/enqueue'
import { hashLeaf } from '#lib/register/merkle'
import { leafPreimage, saltContent } from '#lib/signings/evidence'
import { loadIdentification } from '#lib/signings/load-identification'
import type { SignPledgeInput } from '#lib/signings/schema'
import type { LoadedFacts } from '#lib/signings/signing-facts'
import { takeSnapshot } from '#lib/signings/snapshot'
import { makeVerificationCode } from '#lib/signings/verification-code'

export type SigningOrigin = { address: string; browserFamily: string }

export type SigningTimes = { signedAt: Date; receivedAt: Date; queued: boolean; deviceSignedAt: Date | null }

/**
 * Writes one decided signing with its evidence, trace and certificate job on the given transaction. Throws the
 * database's unique violation when another submission of the same person came first.
 */
export async function writeSigning(
  tx: Db,
  actor: EmployeeActor,
  facts: LoadedFacts,
  input: SignPledgeInput,
  times: SigningTimes,
  origin: SigningOrigin,
): Promise<{ id: string; code: string }> {
  const { signatory, pledge } = facts
  const [membership] = signatory.memberships
  if (!membership) throw new Error('nobody signs without an open membership')
  const snapshot = saltContent(takeSnapshot(facts))
  const mark = saltContent(input.mark)
  const from = saltContent(origin)
  const signing = {
    id: randomUUID(),
    campaignId: signatory.campaignId,
    signatoryId: signatory.id,
    membershipId: membership.id,
    ordinal: signatory._count.signings + 1,
    pledgeVersionId: pledge.id,
    method: input.mark.kind === 'drawn' ? ('DRAWN' as const) : ('TYPED' as const),
    code: makeVerificationCode(),
    signedAt: times.signedAt,
    receivedAt: times.receivedAt,
  }
  const hashes = {
    pledgeHash: new Uint8Array(pledge.contentHash),
    snapshotHash: snapshot.hash,
    markHash: mark.hash,
    originHash: from.hash,
  }
  const { queued, deviceSignedAt } = times
  const evidence = { ...hashes, ...(await loadIdentification(tx, actor)), queued, deviceSignedAt }
  const { id: signingId, ordinal, method } = signing
  const preimage = leafPreimage({ ...signing, ...evidence, signingId })
  await tx.signing.create({
    data: {
      ...signing,
      submissionId: input.submissionId,
      evidence: { create: { ...evidence, leafHash: hashLeaf(preimage) } },
      snapshot: { create: { salt: snapshot.salt, content: snapshot.content } },
      mark: { create: { salt: mark.salt, content: mark.content } },
      origin: { create: { salt: from.salt, ...from.content } },
    },
    select: { id: true },
  })
  await recordEvent(tx, actor, 'pledge.signed', signingId, { ordinal, method }, times.receivedAt)
  await enqueue(tx, 'seal-certificate', { signingId, edition: 1 })
  return { id: signingId, code: signing.code }
}
