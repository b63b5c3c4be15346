import type { Actor } from '#lib/access/actor'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'
import { type BookVolume, findProvisionalBook } from '#lib/handovers/find-book'
import { findPlace } from '#lib/handovers/find-place'
import { isQueued } from '#lib/jobs/is-queued'

/** The latest provisional book of an agency of the actor's region, and whether a newer one is being made; else null. */
export async function getProvisionalBook(
  actor: Actor | null,
  place: { campaignId: string; opdId: string },
): Promise<{ volumes: BookVolume[] | null; isPreparing: boolean } | null> {
  if (!isBkd(actor) || !(await findPlace(db(), actor.regionId, place))) return null
  const { campaignId, opdId } = place
  return {
    volumes: await findProvisionalBook(campaignId, opdId),
    isPreparing: await isQueued(db(), 'compile-book', { campaignId, opdId }),
  }
}
