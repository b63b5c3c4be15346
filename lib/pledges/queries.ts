import type { Actor } from '#lib/access/actor'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'

const pledgeTextSelect = {
  id: true,
  campaignId: true,
  audience: true,
  ordinal: true,
  title: true,
  electionName: true,
  leadIn: true,
  closing: true,
  sanction: true,
  publishedAt: true,
  contentHash: true,
  points: { select: { text: true }, orderBy: { position: 'asc' } },
  citations: { select: { kind: true, text: true }, orderBy: { position: 'asc' } },
} as const

/** The published texts of a campaign of the actor's region, latest first; empty for another region's. */
export async function listPledges(actor: Actor | null, campaignId: string) {
  if (!isBkd(actor)) return []
  return db().pledgeVersion.findMany({
    where: { campaignId, campaign: { regionId: actor.regionId }, publishedAt: { not: null } },
    select: { ...pledgeTextSelect, _count: { select: { signings: true } } },
    orderBy: [{ publishedAt: 'desc' }, { audience: 'asc' }],
  })
}

export type ListedPledge = Awaited<ReturnType<typeof listPledges>>[number]

/** One published text of the actor's region, of any campaign, as a starting point for the next; else null. */
export async function getPledge(actor: Actor | null, pledgeVersionId: string) {
  if (!isBkd(actor)) return null
  return db().pledgeVersion.findFirst({
    where: {
      id: pledgeVersionId,
      campaign: { regionId: actor.regionId },
      publishedAt: { not: null },
    },
    select: pledgeTextSelect,
  })
}
