export type OwnCampaign = {
  id: string
  opensAt: Date
  closesAt: Date
  /** The person's place on its roster. */
  signatoryId: string | null
  /** A signing of the person stands in it. */
  hasSigned: boolean
}

export type CampaignPhase = 'upcoming' | 'open' | 'closed'

/** Where a campaign stands at `now`; the closing instant itself is closed. */
export function campaignPhase(
  { opensAt, closesAt }: Pick<OwnCampaign, 'opensAt' | 'closesAt'>,
  now: Date,
): CampaignPhase {
  if (now < opensAt) return 'upcoming'
  return now < closesAt ? 'open' : 'closed'
}

/**
 * Which campaign the own page is about: an open one still to be signed, the one that closes first; else an open one, the
 * next to open, the latest. One that has the person on its roster comes before one that has not, except that an open
 * campaign without the person must say so, rather than show an old proof as if all were done.
 */
export function pickOwnCampaign<Campaign extends OwnCampaign>(
  campaigns: readonly Campaign[],
  now: Date,
): Campaign | null {
  const rank = (campaign: Campaign) => {
    const phase = campaignPhase(campaign, now)
    const own = campaign.signatoryId !== null
    if (phase === 'open') return own ? (campaign.hasSigned ? 1 : 0) : 2
    if (phase === 'upcoming') return own ? 3 : 5
    return own ? 4 : 6
  }
  const byNearness = (one: Campaign, other: Campaign) => {
    if (campaignPhase(one, now) === 'upcoming') return one.opensAt.getTime() - other.opensAt.getTime()
    const latest = other.closesAt.getTime() - one.closesAt.getTime()
    return rank(one) === 0 ? -latest : latest
  }
  return campaigns.toSorted((one, other) => rank(one) - rank(other) || byNearness(one, other))[0] ?? null
}

/** The other open campaigns in which the person has still to sign, the one that closes first at the head. */
export function listStillToSign<Campaign extends OwnCampaign>(
  campaigns: readonly Campaign[],
  currentId: string | null,
  now: Date,
): Campaign[] {
  return campaigns
    .filter((campaign) => campaign.id !== currentId && campaign.signatoryId !== null && !campaign.hasSigned)
    .filter((campaign) => campaignPhase(campaign, now) === 'open')
    .toSorted((one, other) => one.closesAt.getTime() - other.closesAt.getTime())
}
