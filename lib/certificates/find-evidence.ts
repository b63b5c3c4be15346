import type { Actor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { mayReadNow } from '#lib/certificates/evidence-sheet/may-read-now'
import { readCode } from '#lib/certificates/read-code'
import { db } from '#lib/db'
import { snapshotSchema } from '#lib/signings/snapshot'

/** A signing whose evidence may be opened; `name` is null once the personal data were destroyed. */
export type FoundEvidence = {
  signingId: string
  code: string
  name: string | null
  opdName: string
  campaignName: string
  signedAt: Date
  annulledAt: Date | null
}

const foundEvidenceSelect = {
  id: true,
  code: true,
  signedAt: true,
  snapshot: { select: { content: true } },
  membership: { select: { opdId: true, opd: { select: { name: true } } } },
  signatory: { select: { employeeId: true, campaign: { select: { name: true, regionId: true } } } },
  annulment: { select: { annulledAt: true } },
} as const

/**
 * The signing behind a typed code, for those who may read its evidence: an auditor comes with one certificate at a time
 * and gets no list. Null alike for a malformed, a wrong and another region's code. Leaves a trace.
 */
export async function findEvidence(
  actor: Actor | null,
  typed: string,
  now: Date,
): Promise<FoundEvidence | null> {
  const code = readCode(typed)
  const signing = code && (await db().signing.findUnique({ where: { code }, select: foundEvidenceSelect }))
  if (!actor || !signing) return null
  const { id, snapshot, membership, signatory, annulment } = signing
  const owner = { employeeId: signatory.employeeId, regionId: signatory.campaign.regionId }
  if (!(await mayReadNow(actor, owner, now))) return null
  await recordEvent(db(), actor, 'roster.read', id, { opdId: membership.opdId, count: 1 }, now)
  return {
    signingId: id,
    code: signing.code,
    name: snapshot && snapshotSchema.parse(snapshot.content).name,
    opdName: membership.opd.name,
    campaignName: signatory.campaign.name,
    signedAt: signing.signedAt,
    annulledAt: annulment?.annulledAt ?? null,
  }
}
