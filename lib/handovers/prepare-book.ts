import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { db } from '#lib/db'
import { type BookVolume, findHandoverBook } from '#lib/handovers/find-book'
import { findOwnHandover } from '#lib/handovers/find-own-handover'
import { isDestroyed } from '#lib/handovers/is-destroyed'
import { enqueueOnce } from '#lib/jobs/enqueue-once'

export type PrepareBookResult =
  | { ok: true; volumes: BookVolume[] }
  | { ok: false; reason: 'not_found' | 'being_prepared' | 'destroyed' }

/**
 * The book of a handover of the actor's region as the facts stand now. While it is not compiled, or when an annulment
 * since calls for a new revision, its job is queued once and the answer is `being_prepared`: ask again in seconds.
 * `destroyed` once an order of destruction has emptied it.
 */
export async function prepareBook(
  actor: Actor | null,
  { handoverId }: { handoverId: string },
  now: Date,
): Promise<PrepareBookResult> {
  const own = await findOwnHandover(actor, handoverId)
  if (!own) return refuseAccess(actor, 'book.prepare', now)
  if (await isDestroyed(own.handover)) return { ok: false, reason: 'destroyed' }
  const volumes = await findHandoverBook(handoverId, now)
  if (volumes) return { ok: true, volumes }
  await db().$transaction((tx) => enqueueOnce(tx, 'compile-book', { handoverId }))
  return { ok: false, reason: 'being_prepared' }
}
