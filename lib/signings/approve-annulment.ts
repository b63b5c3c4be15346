import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import { type ApprovalRefusal, decideApproval, requestState } from '#lib/signings/annulment-rules'
import type { ApproveAnnulmentInput } from '#lib/signings/annulment-schema'
import { holdAnnulmentRequest } from '#lib/signings/hold-annulment-request'

export type ApproveAnnulmentResult = { ok: true } | { ok: false; reason: 'not_found' | ApprovalRefusal }

/**
 * The second of the two people: from here on the signing no longer stands, both acts stay on record, and the person
 * can sign again.
 */
export async function approveAnnulment(
  actor: Actor | null,
  { requestId }: ApproveAnnulmentInput,
  now: Date,
): Promise<ApproveAnnulmentResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'annulment.approve', now)
  return db().$transaction(async (tx) => {
    const request = await holdAnnulmentRequest(tx, actor.regionId, requestId)
    if (!request) return refuseAccess(actor, 'annulment.approve', now, tx)
    const { signingId, requestedBy, signerEmployeeId } = request
    const facts = {
      state: requestState(request),
      isAnnulled: request.signing.annulment !== null,
      requester: { accountId: requestedBy.id, employeeId: requestedBy.employeeId },
      signerEmployeeId,
    }
    const refusal = decideApproval(facts, actor)
    if (refusal) return { ok: false, reason: refusal }
    await tx.annulment.create({
      data: { signingId, requestId, approvedById: actor.accountId, annulledAt: now },
      select: { id: true },
    })
    await recordEvent(tx, actor, 'annulment.approved', signingId, {}, now)
    return { ok: true }
  })
}
