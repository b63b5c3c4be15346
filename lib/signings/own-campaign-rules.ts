export type OwnCampaign = {
  id: string
  opensAt: Date
  closesAt: Date /** The person's place on its roster. */
  signatoryId: string | null
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
 * Which campaign the own page is about: an open one, else the next to open, else the latest. One that has the person on
 * its roster comes before one that has not, except that an open campaign without the person must say so, rather than
 * show an old proof as if all were done.
 */
export function pickOwnCampaign<Campaign extends OwnCampaign>(
  campaigns: readonly Campaign[],
  now: Date,
): Campaign | null {
  const rank = (campaign: Campaign) => {
    const phase = campaignPhase(campaign, now)
    const own = campaign.signatoryId !== null
    if (phase === 'open') return own ? 0 : 1
    if (phase === 'upcoming') return own ? 2 : 4
    return own ? 3 : 5
  }
  const byNearness = (one: Campaign, other: Campaign) =>
    campaignPhase(one, now) === 'upcoming'
      ? one.opensAt.getTime() - other.opensAt.getTime()
      : other.closesAt.getTime() - one.closesAt.getTime()
  return campaigns.toSorted((one, other) => rank(one) - rank(other) || byNearness(one, other))[0] ?? null
}
