import type { EmployeeActor } from '#lib/access/actor'
import { db } from '#lib/db'
import { pickOwnCampaign } from '#lib/signings/own-campaign-rules'

/** The campaign of the actor's region that the own page is about, with the actor's place on its roster, if any. */
export async function findOwnCampaign(actor: EmployeeActor, now: Date) {
  const campaigns = await db().campaign.findMany({
    where: { regionId: actor.regionId },
    select: {
      id: true,
      name: true,
      opensAt: true,
      closesAt: true,
      signatories: { where: { employeeId: actor.employeeId }, select: { id: true } },
    },
    orderBy: { closesAt: 'desc' },
    take: 100,
  })
  return pickOwnCampaign(
    campaigns.map(({ signatories, ...campaign }) => ({
      ...campaign,
      signatoryId: signatories[0]?.id ?? null,
    })),
    now,
  )
}
