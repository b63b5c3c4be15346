import type { EmployeeActor } from '#lib/access/actor'
import { listOwnCampaigns } from '#lib/signings/list-own-campaigns'
import { listStillToSign, pickOwnCampaign } from '#lib/signings/own-campaign-rules'

/**
 * The campaign the own page is about: the wanted one when the person is on its roster, else the one the rule picks;
 * with the others in which the person has still to sign.
 */
export async function findOwnCampaign(actor: EmployeeActor, wantedId: string | null, now: Date) {
  const campaigns = await listOwnCampaigns(actor)
  const wanted = campaigns.find(({ id, signatoryId }) => id === wantedId && signatoryId !== null)
  const campaign = wanted ?? pickOwnCampaign(campaigns, now)
  const others = listStillToSign(campaigns, campaign?.id ?? null, now)
  return { campaign, stillToSign: others.map(({ id, name }) => ({ campaignId: id, campaignName: name })) }
}
