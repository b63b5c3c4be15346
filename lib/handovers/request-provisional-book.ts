import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'
import type { RequestProvisionalBookInput } from '#lib/handovers/decision-schema'
import { findPlace } from '#lib/handovers/find-place'
import { enqueue } from '#lib/jobs/enqueue'
import { isQueued } from '#lib/jobs/is-queued'

export type RequestProvisionalBookResult = { ok: true } | { ok: false; reason: 'not_found' }

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
    const job = { campaignId, opdId, accountId: actor.accountId }
    if (!(await isQueued(tx, 'compile-book', job))) await enqueue(tx, 'compile-book', job)
    return { ok: true }
  })
}
