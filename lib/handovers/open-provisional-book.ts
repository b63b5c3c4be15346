import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'
import { findProvisionalBook } from '#lib/handovers/find-book'
import { findPlace } from '#lib/handovers/find-place'
import { isDestroyed } from '#lib/handovers/is-destroyed'
import { type OpenedBook, openVolume } from '#lib/handovers/open-volume'

/** One volume of the latest provisional book ("SEMENTARA, belum diserahkan") of an agency of the actor's region. */
export async function openProvisionalBook(
  actor: Actor | null,
  { campaignId, opdId, volume }: { campaignId: string; opdId: string; volume: number },
  now: Date,
): Promise<OpenedBook> {
  if (!isBkd(actor)) return refuseAccess(actor, 'book.open', now)
  const place = await findPlace(db(), actor.regionId, { campaignId, opdId })
  const volumes = place && (await findProvisionalBook(campaignId, opdId))
  if (!place || !volumes) return refuseAccess(actor, 'book.open', now)
  if (await isDestroyed({ campaignId, opdId })) return { ok: false, reason: 'destroyed' }
  return openVolume(actor, volumes, { volume, name: `Himpunan pakta sementara ${place.opdName}` }, now)
}
