import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { readTerms } from '#lib/campaigns/read-terms'
import type { CampaignRefusal } from '#lib/campaigns/refusal-sentences'
import { decideTerms } from '#lib/campaigns/rules'
import type { CreateCampaignInput } from '#lib/campaigns/schema'
import { db } from '#lib/db'
import { isUniqueViolation } from '#lib/db/unique-violation'

export type CreateCampaignResult = { ok: true; campaignId: string } | { ok: false; reason: CampaignRefusal }

const NOTHING_YET = { firstSignedAt: null, lastSignedAt: null, hasWitnessing: false }

/** Adds a campaign to the actor's region. Its times are given in the region's zone; its name is unique there. */
export async function createCampaign(
  actor: Actor | null,
  input: CreateCampaignInput,
  now: Date,
): Promise<CreateCampaignResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'campaign.create', now)
  const { regionId } = actor
  const write = db().$transaction(async (tx): Promise<CreateCampaignResult> => {
    const terms = await readTerms(tx, regionId, input)
    if (!terms) return { ok: false, reason: 'no_such_time' }
    const refusal = decideTerms(terms, null, NOTHING_YET)
    if (refusal) return { ok: false, reason: refusal }
    const campaign = await tx.campaign.create({
      data: { regionId, createdAt: now, ...terms },
      select: { id: true },
    })
    await recordEvent(tx, actor, 'campaign.created', campaign.id, {}, now)
    return { ok: true, campaignId: campaign.id }
  })
  return write.catch((error: unknown) => {
    if (isUniqueViolation(error)) return { ok: false, reason: 'name_taken' }
    throw error
  })
}
