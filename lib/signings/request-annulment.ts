import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import { requestState } from '#lib/signings/annulment-rules'
import type { RequestAnnulmentInput } from '#lib/signings/annulment-schema'
import { holdSigning } from '#lib/signings/hold-signing'

export type RequestAnnulmentResult =
  | { ok: true; requestId: string }
  | { ok: false; reason: 'not_found' | 'already_annulled' | 'already_requested' | 'own_signing' }

/**
 * The first of the two people who annul a signing of the actor's region, never the signer (who contests it from the own
 * page). One request is open at a time.
 */
export async function requestAnnulment(
  actor: Actor | null,
  input: RequestAnnulmentInput,
  now: Date,
): Promise<RequestAnnulmentResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'annulment.request', now)
  const { signingId, kind, reason } = input
  return db().$transaction(async (tx) => {
    const signer = await holdSigning(tx, actor.regionId, signingId)
    if (!signer) return refuseAccess(actor, 'annulment.request', now, tx)
    if (signer.employeeId === actor.employeeId) return { ok: false, reason: 'own_signing' }
    const requests = await tx.annulmentRequest.findMany({
      where: { signingId },
      select: { annulment: { select: { id: true } }, rejection: { select: { requestId: true } } },
    })
    const states = requests.map(requestState)
    if (states.includes('approved')) return { ok: false, reason: 'already_annulled' }
    if (states.includes('open')) return { ok: false, reason: 'already_requested' }
    const request = await tx.annulmentRequest.create({
      data: { signingId, kind, reason, requestedById: actor.accountId, requestedAt: now },
      select: { id: true },
    })
    await recordEvent(tx, actor, 'annulment.requested', signingId, { kind }, now)
    return { ok: true, requestId: request.id }
  })
}
