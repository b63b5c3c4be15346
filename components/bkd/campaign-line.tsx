import { Badge } from '#components/ui/badge'
import { decidePhase, PHASE_NAMES } from '#lib/campaigns/rules'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'

const PHASE_TONES = { upcoming: 'info', open: 'good', closed: 'neutral' } as const

type Props = {
  campaign: { name: string; opensAt: Date; closesAt: Date }
  timeZone: TimeZone
  now: Date
}

/** Which campaign a page is about, whether it is open, and from when until when. */
export function CampaignLine({ campaign, timeZone, now }: Props) {
  const phase = decidePhase(campaign, now)
  const { name, opensAt, closesAt } = campaign
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <h2 className="font-bold text-xl">{name}</h2>
      <Badge tone={PHASE_TONES[phase]}>{PHASE_NAMES[phase]}</Badge>
      <span className="text-ink-soft">
        {formatDateTime(opensAt, timeZone)} sampai {formatDateTime(closesAt, timeZone)}
      </span>
    </div>
  )
}
