import type { Db } from '#lib/db'

/** An agency and a campaign of one region, or null when either is not there or another region's. */
export async function findPlace(
  tx: Db,
  regionId: string,
  { campaignId, opdId }: { campaignId: string; opdId: string },
): Promise<{ opdName: string } | null> {
  const opd = await tx.opd.findFirst({ where: { id: opdId, regionId }, select: { name: true } })
  const campaign = await tx.campaign.findFirst({ where: { id: campaignId, regionId }, select: { id: true } })
  return opd && campaign ? { opdName: opd.name } : null
}
