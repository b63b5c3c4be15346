import type { EmployeeActor } from '#lib/access/actor'
import { db } from '#lib/db'
import type { OwnRequest } from '#lib/signings/own-pledge'

/** What somebody asked or reported in a campaign, latest first; at most ten. The caller has found the own place. */
export async function listOwnRequests(signatoryId: string): Promise<OwnRequest[]> {
  const requests = await db().helpRequest.findMany({
    where: { signatoryId },
    select: {
      id: true,
      kind: true,
      message: true,
      createdAt: true,
      resolution: { select: { answer: true } },
    },
    orderBy: { createdAt: 'desc' },
    take: 10,
  })
  return requests.map(({ resolution, ...request }) => ({ ...request, answer: resolution?.answer ?? null }))
}

/** The actor's standing signings in other campaigns than this one, latest first; at most twenty. */
export async function listOtherSignings(actor: EmployeeActor, campaignId: string | null) {
  const signings = await db().signing.findMany({
    where: {
      signatory: { employeeId: actor.employeeId },
      annulment: null,
      ...(campaignId && { campaignId: { not: campaignId } }),
    },
    select: { code: true, signatory: { select: { campaign: { select: { name: true } } } } },
    orderBy: { receivedAt: 'desc' },
    take: 20,
  })
  return signings.map(({ code, signatory }) => ({ code, campaignName: signatory.campaign.name }))
}
