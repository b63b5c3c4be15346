import type { Actor } from '#lib/access/actor'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'
import { type BookVolume, findProvisionalBook } from '#lib/handovers/find-book'
import { findPlace } from '#lib/handovers/find-place'
import { isDestroyed } from '#lib/handovers/is-destroyed'
import { isQueued } from '#lib/jobs/is-queued'

/**
 * The latest provisional book of an agency of the actor's region, whether a newer one is being made, and whether there
 * can be none any more because the people's data were destroyed; null for anybody else.
 */
export async function getProvisionalBook(
  actor: Actor | null,
  place: { campaignId: string; opdId: string },
): Promise<{ volumes: BookVolume[] | null; isPreparing: boolean; isDestroyed: boolean } | null> {
  if (!isBkd(actor) || !(await findPlace(db(), actor.regionId, place))) return null
  const { campaignId, opdId } = place
  if (await isDestroyed(place)) return { volumes: null, isPreparing: false, isDestroyed: true }
  return {
    isDestroyed: false,
    volumes: await findProvisionalBook(campaignId, opdId),
    isPreparing: await isQueued(db(), 'compile-book', { campaignId, opdId }),
  }
}
