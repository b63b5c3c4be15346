import { handOver } from '#lib/handovers/hand-over'
import type { MadeCampaign } from '#tests/factories/campaign'
import { makeManySignings } from '#tests/factories/many-signings'
import { makeOpd } from '#tests/factories/opd'
import { makeStaff } from '#tests/factories/staff'

export type MadeHandover = { handoverId: string; opdId: string; campaignId: string }

/** A new agency of the campaign's region in which so many have signed, handed over by its head through the desk. */
export async function makeHandover(campaign: MadeCampaign, count: number): Promise<MadeHandover> {
  const { id: campaignId, regionId } = campaign
  const { id: opdId } = await makeOpd({ regionId })
  await makeManySignings({ campaignId, opdId, count })
  const head = await makeStaff({ regionId, role: 'OPD_HEAD', opdId })
  const result = await handOver(head, { campaignId, opdId }, new Date())
  if (!result.ok) throw new Error(`not handed over: ${result.reason}`)
  return { handoverId: result.handoverId, opdId, campaignId }
}
