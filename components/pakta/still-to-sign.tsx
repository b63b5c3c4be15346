import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'

type Props = { campaigns: { campaignId: string; campaignName: string }[] }

/** The way to the other pledges that wait for this person. */
export function StillToSign({ campaigns }: Props) {
  if (campaigns.length === 0) return null
  return (
    <Card title="Pakta lain yang menunggu tanda tangan Anda" className="print:hidden">
      <ul className="grid gap-3">
        {campaigns.map(({ campaignId, campaignName }) => (
          <li key={campaignId}>
            <LinkButton href={`/pakta?kegiatan=${campaignId}`} tone="secondary" wide>
              {campaignName}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}
