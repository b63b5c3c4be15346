import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { readTerms } from '#lib/campaigns/read-terms'
import type { CampaignRefusal } from '#lib/campaigns/refusal-sentences'
import { type CampaignFacts, decideTerms } from '#lib/campaigns/rules'
import type { ChangeCampaignInput } from '#lib/campaigns/schema'
import { type Db, db } from '#lib/db'
import { isUniqueViolation } from '#lib/db/unique-violation'

export type ChangeCampaignResult = { ok: true } | { ok: false; reason: CampaignRefusal }

const FIELDS = ['name', 'electionKind', 'electionYear', 'opensAt', 'closesAt', 'witnessRule'] as const

const termsSelect = {
  name: true,
  electionKind: true,
  electionYear: true,
  opensAt: true,
  closesAt: true,
  witnessRule: true,
} as const

/** Changes a campaign of the actor's region as far as what has been signed and witnessed allows. */
export async function changeCampaign(
  actor: Actor | null,
  input: ChangeCampaignInput,
  now: Date,
): Promise<ChangeCampaignResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'campaign.change', now)
  const { regionId } = actor
  const { campaignId } = input
  const write = db().$transaction(async (tx): Promise<ChangeCampaignResult> => {
    const current = await tx.campaign.findFirst({ where: { id: campaignId, regionId }, select: termsSelect })
    if (!current) return refuseAccess(actor, 'campaign.change', now, tx)
    const terms = await readTerms(tx, regionId, input)
    if (!terms) return { ok: false, reason: 'no_such_time' }
    const refusal = decideTerms(terms, current, await readFacts(tx, campaignId))
    if (refusal) return { ok: false, reason: refusal }
    const fields = FIELDS.filter((field) => String(current[field]) !== String(terms[field]))
    if (fields.length === 0) return { ok: true }
    await tx.campaign.update({ where: { id: campaignId }, data: terms, select: { id: true } })
    await recordEvent(tx, actor, 'campaign.changed', campaignId, { fields }, now)
    return { ok: true }
  })
  return write.catch((error: unknown) => {
    if (isUniqueViolation(error)) return { ok: false, reason: 'name_taken' }
    throw error
  })
}

async function readFacts(tx: Db, campaignId: string): Promise<CampaignFacts> {
  const signings = await tx.signing.aggregate({
    where: { campaignId },
    _min: { signedAt: true },
    _max: { signedAt: true },
  })
  const witnessing = await tx.witnessing.findFirst({ where: { campaignId }, select: { id: true } })
  return {
    firstSignedAt: signings._min.signedAt,
    lastSignedAt: signings._max.signedAt,
    hasWitnessing: witnessing !== null,
  }
}
