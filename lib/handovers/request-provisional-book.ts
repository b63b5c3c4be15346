import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'
import type { RequestProvisionalBookInput } from '#lib/handovers/decision-schema'
import { findPlace } from '#lib/handovers/find-place'
import { isDestroyed } from '#lib/handovers/is-destroyed'
import { enqueueOnce } from '#lib/jobs/enqueue-once'

export type RequestProvisionalBookResult = { ok: true } | { ok: false; reason: 'not_found' | 'destroyed' }

/** Has the worker compile the book of an agency of the actor's region as of now, marked as not handed over. */
export async function requestProvisionalBook(
  actor: Actor | null,
  input: RequestProvisionalBookInput,
  now: Date,
): Promise<RequestProvisionalBookResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'book.request', now)
  const { campaignId, opdId } = input
  return db().$transaction(async (tx) => {
    const place = await findPlace(tx, actor.regionId, input)
    if (!place) return refuseAccess(actor, 'book.request', now, tx)
    if (await isDestroyed(input, tx)) return { ok: false, reason: 'destroyed' }
    await enqueueOnce(tx, 'compile-book', { campaignId, opdId, accountId: actor.accountId })
    return { ok: true }
  })
}
