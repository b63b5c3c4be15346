import type { Db } from '#lib/db'

/** The campaign of a region that a roster is meant for; null when it is another region's, or there is none. */
export function findImportCampaign(tx: Db, regionId: string, campaignId: string) {
  return tx.campaign.findFirst({
    where: { id: campaignId, regionId },
    select: { id: true, regionId: true, closesAt: true },
  })
}
