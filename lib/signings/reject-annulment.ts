import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import { requestState } from '#lib/signings/annulment-rules'
import type { RejectAnnulmentInput } from '#lib/signings/annulment-schema'
import { holdAnnulmentRequest } from '#lib/signings/hold-annulment-request'

export type RejectAnnulmentResult = { ok: true } | { ok: false; reason: 'not_found' | 'request_closed' }

/** Closes a request without annulling: by another officer, or by the first one who takes it back. The signing stands. */
export async function rejectAnnulment(
  actor: Actor | null,
  { requestId, reason }: RejectAnnulmentInput,
  now: Date,
): Promise<RejectAnnulmentResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'annulment.reject', now)
  return db().$transaction(async (tx) => {
    const request = await holdAnnulmentRequest(tx, actor.regionId, requestId)
    if (!request) return refuseAccess(actor, 'annulment.reject', now, tx)
    if (requestState(request) !== 'open') return { ok: false, reason: 'request_closed' }
    await tx.annulmentRejection.create({
      data: { requestId, reason, rejectedById: actor.accountId, rejectedAt: now },
      select: { requestId: true },
    })
    await recordEvent(tx, actor, 'annulment.rejected', request.signingId, {}, now)
    return { ok: true }
  })
}
