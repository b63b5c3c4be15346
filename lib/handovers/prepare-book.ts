import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'
import { type BookVolume, findHandoverBook } from '#lib/handovers/find-book'
import { enqueue } from '#lib/jobs/enqueue'
import { isQueued } from '#lib/jobs/is-queued'

export type PrepareBookResult =
  | { ok: true; volumes: BookVolume[] }
  | { ok: false; reason: 'not_found' | 'being_prepared' }

/**
 * The book of a handover of the actor's region as the facts stand now. While it is not compiled, or when an annulment
 * since calls for a new revision, its job is queued once and the answer is `being_prepared`: ask again in seconds.
 */
export async function prepareBook(
  actor: Actor | null,
  { handoverId }: { handoverId: string },
  now: Date,
): Promise<PrepareBookResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'book.prepare', now)
  const handover = await db().handover.findFirst({
    where: { id: handoverId, campaign: { regionId: actor.regionId } },
    select: { id: true },
  })
  if (!handover) return refuseAccess(actor, 'book.prepare', now)
  const volumes = await findHandoverBook(handoverId, now)
  if (volumes) return { ok: true, volumes }
  await db().$transaction(async (tx) => {
    if (!(await isQueued(tx, 'compile-book', { handoverId }))) {
      await enqueue(tx, 'compile-book', { handoverId })
    }
  })
  return { ok: false, reason: 'being_prepared' }
}
