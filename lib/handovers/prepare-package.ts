import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { db } from '#lib/db'
import { loadBookRoll } from '#lib/handovers/book-roll'
import { findOwnHandover } from '#lib/handovers/find-own-handover'
import { isDestroyed } from '#lib/handovers/is-destroyed'
import { findPackage } from '#lib/handovers/package/find-package'
import { enqueueOnce } from '#lib/jobs/enqueue-once'

export type PreparePackageResult =
  | { ok: true; state: 'ready' | 'being_prepared' }
  | { ok: false; reason: 'not_found' | 'destroyed' }

/**
 * "Siapkan paket": has the worker make the package of a handover of the actor's region, once however often it is asked
 * for. What is there already as the facts stand now is `ready` at once.
 */
export async function preparePackage(
  actor: Actor | null,
  { handoverId }: { handoverId: string },
  now: Date,
): Promise<PreparePackageResult> {
  const own = await findOwnHandover(actor, handoverId)
  if (!own) return refuseAccess(actor, 'package.prepare', now)
  if (await isDestroyed(own.handover)) return { ok: false, reason: 'destroyed' }
  const roll = await loadBookRoll({ handoverId }, now)
  if (roll && (await findPackage(handoverId, roll))) return { ok: true, state: 'ready' }
  await db().$transaction((tx) => enqueueOnce(tx, 'prepare-package', { handoverId }))
  return { ok: true, state: 'being_prepared' }
}
