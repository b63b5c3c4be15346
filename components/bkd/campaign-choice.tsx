import { NavTabs } from '#components/ui/nav-tabs'
import type { RegionCampaign } from '#lib/campaigns/list-region-campaigns'

type Props = { campaigns: readonly RegionCampaign[]; currentId: string; path: string }

/** The way from one campaign to another on a page that shows one; nothing where there is only one. */
export function CampaignChoice({ campaigns, currentId, path }: Props) {
  if (campaigns.length < 2) return null
  const tabs = campaigns.map(({ id, name }) => ({
    href: `${path}?kegiatan=${id}`,
    label: name,
    current: id === currentId,
  }))
  return <NavTabs label="Kegiatan" tabs={tabs} />
}
