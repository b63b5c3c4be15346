import type { Actor } from '#lib/access/actor'
import { isStaff } from '#lib/access/rules'
import { db } from '#lib/db'

/** The campaigns of an officer's region by name and times, latest opening first: what every officer there may know. */
export async function listRegionCampaigns(actor: Actor | null) {
  if (!isStaff(actor) || actor.regionId === null) return []
  return db().campaign.findMany({
    where: { regionId: actor.regionId },
    select: { id: true, name: true, opensAt: true, closesAt: true },
    orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
  })
}

export type RegionCampaign = Awaited<ReturnType<typeof listRegionCampaigns>>[number]
