import type { WitnessRule } from '#prisma/generated/enums'

export type CampaignPhase = 'upcoming' | 'open' | 'closed'

/** Where a campaign stands at `now`: it is open from its opening instant up to, but not including, its closing one. */
export function decidePhase(campaign: { opensAt: Date; closesAt: Date }, now: Date): CampaignPhase {
  if (now < campaign.opensAt) return 'upcoming'
  return now < campaign.closesAt ? 'open' : 'closed'
}

export const PHASE_NAMES: Record<CampaignPhase, string> = {
  upcoming: 'Belum dibuka',
  open: 'Sedang dibuka',
  closed: 'Sudah ditutup',
}

/**
 * The campaign a page is about: the one asked for (null when it is not among them), else the one that opened last, else
 * the next to open. `campaigns` are sorted by opening, latest first.
 */
export function pickCampaign<Campaign extends { id: string; opensAt: Date }>(
  campaigns: readonly Campaign[],
  wantedId: string | undefined,
  now: Date,
): Campaign | null {
  if (wantedId !== undefined) return campaigns.find(({ id }) => id === wantedId) ?? null
  return campaigns.find(({ opensAt }) => opensAt <= now) ?? campaigns.at(-1) ?? null
}

type Terms = { opensAt: Date; closesAt: Date; witnessRule: WitnessRule }

/** What has happened in a campaign that its terms must not contradict. */
export type CampaignFacts = {
  firstSignedAt: Date | null
  lastSignedAt: Date | null
  hasWitnessing: boolean
}

export type CampaignTermsRefusal = 'closes_before_opening' | 'signed_outside' | 'already_witnessed'

/**
 * Whether a campaign may have these terms. Every signing made must stay inside the opening times, and once somebody
 * has witnessed, the rule by which it was done stays.
 */
export function decideTerms(
  wanted: Terms,
  current: Terms | null,
  facts: CampaignFacts,
): CampaignTermsRefusal | null {
  if (wanted.closesAt <= wanted.opensAt) return 'closes_before_opening'
  const { firstSignedAt, lastSignedAt } = facts
  if (firstSignedAt && firstSignedAt < wanted.opensAt) return 'signed_outside'
  if (lastSignedAt && lastSignedAt >= wanted.closesAt) return 'signed_outside'
  if (facts.hasWitnessing && current && current.witnessRule !== wanted.witnessRule) return 'already_witnessed'
  return null
}
