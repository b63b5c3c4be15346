import type { EmployeeActor } from '#lib/access/actor'
import { db } from '#lib/db'

/** The campaigns of the actor's region, with the actor's place on each roster and whether a signing stands. */
export async function listOwnCampaigns(actor: EmployeeActor) {
  const campaigns = await db().campaign.findMany({
    where: { regionId: actor.regionId },
    select: {
      id: true,
      name: true,
      opensAt: true,
      closesAt: true,
      signatories: {
        where: { employeeId: actor.employeeId },
        select: { id: true, signings: { where: { annulment: null }, select: { id: true } } },
      },
    },
    orderBy: { closesAt: 'desc' },
    take: 100,
  })
  return campaigns.map(({ signatories: [own], ...campaign }) => ({
    ...campaign,
    signatoryId: own?.id ?? null,
    hasSigned: (own?.signings.length ?? 0) > 0,
  }))
}
