import type { Actor } from '#lib/access/actor'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'

const campaignSelect = {
  id: true,
  name: true,
  electionKind: true,
  electionYear: true,
  opensAt: true,
  closesAt: true,
  witnessRule: true,
} as const

/** The campaigns of the actor's region, latest opening first; empty for anybody but BKD. */
export async function listCampaigns(actor: Actor | null) {
  if (!isBkd(actor)) return []
  return db().campaign.findMany({
    where: { regionId: actor.regionId },
    select: { ...campaignSelect, _count: { select: { signatories: true } } },
    orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
  })
}

export type ListedCampaign = Awaited<ReturnType<typeof listCampaigns>>[number]

/** One campaign of the actor's region; null for another region's or none. */
export async function getCampaign(actor: Actor | null, campaignId: string) {
  if (!isBkd(actor)) return null
  return db().campaign.findFirst({
    where: { id: campaignId, regionId: actor.regionId },
    select: { ...campaignSelect, region: { select: { timeZone: true } } },
  })
}
