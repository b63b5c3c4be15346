import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'
import { loadBookRoll } from '#lib/handovers/book-roll'
import { findOwnHandover } from '#lib/handovers/find-own-handover'
import { isDestroyed } from '#lib/handovers/is-destroyed'
import { findPackage } from '#lib/handovers/package/find-package'
import { measurePackage } from '#lib/handovers/package/measure-package'
import { isQueued } from '#lib/jobs/is-queued'

/** How a handover's package stands; `outdated` when there is only one of former facts, `size` in bytes. */
export type PackageState =
  | { state: 'ready'; certificates: number; size: number; preparedAt: Date }
  | { state: 'being_prepared' | 'none' | 'outdated' | 'destroyed' }

/** What the page of a handover of the actor's region says of its package; null for anybody else. */
export async function getPackage(
  actor: Actor | null,
  handoverId: string,
  now: Date,
): Promise<PackageState | null> {
  const own = await findOwnHandover(actor, handoverId)
  if (!own) return null
  if (await isDestroyed(own.handover)) return { state: 'destroyed' }
  const roll = await loadBookRoll({ handoverId }, now)
  const kept = roll && (await findPackage(handoverId, roll))
  if (kept) {
    const { certificates, preparedAt } = kept
    return { state: 'ready', certificates, preparedAt, size: await measurePackage(handoverId, kept, roll) }
  }
  if (await isQueued(db(), 'prepare-package', { handoverId })) return { state: 'being_prepared' }
  const former = await db().handoverPackage.count({ where: { handoverId } })
  return { state: former > 0 ? 'outdated' : 'none' }
}
