import { Badge } from '#components/ui/badge'
import { LinkButton } from '#components/ui/link-button'
import { closingSentence, leadInSentence } from '#lib/certificates/rules'
import type { ListedPledge } from '#lib/pledges/queries'
import { AUDIENCE_NAMES } from '#lib/pledges/rules'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'

type Props = { pledge: ListedPledge; isCurrent: boolean; timeZone: TimeZone }

/** One published text, as the signer reads it, with who signs it and how many have. */
export function PledgeCard({ pledge, isCurrent, timeZone }: Props) {
  const { id, campaignId, audience, ordinal, title, publishedAt, _count } = pledge
  return (
    <details className="rounded-md border border-line p-4" open={isCurrent}>
      <summary className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-bold">
          {title}, versi {ordinal}
        </span>
        <Badge tone={isCurrent ? 'good' : 'neutral'}>{isCurrent ? 'Berlaku' : 'Sudah diperbaiki'}</Badge>
        <span className="text-ink-soft">{AUDIENCE_NAMES[audience]}</span>
      </summary>
      <div className="grid gap-3 pt-3">
        <p className="text-ink-soft">
          Diterbitkan {publishedAt && formatDateTime(publishedAt, timeZone)}; ditandatangani {_count.signings}{' '}
          kali.
        </p>
        <PledgeText pledge={pledge} />
        <div>
          <LinkButton href={`/bkd/kegiatan/${campaignId}/naskah?dari=${id}`} tone="secondary" small>
            Jadikan dasar naskah perbaikan
          </LinkButton>
        </div>
      </div>
    </details>
  )
}

function PledgeText({ pledge }: { pledge: ListedPledge }) {
  const { electionName, citations, leadIn, points, closing, sanction } = pledge
  return (
    <div className="grid gap-2">
      <p className="font-semibold">{electionName}</p>
      {citations.map(({ text }) => (
        <p key={text}>Berdasarkan {text}</p>
      ))}
      <p>{leadInSentence(leadIn)}</p>
      <ol className="grid list-decimal gap-1 pl-6">
        {points.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <p>{closingSentence(closing)}</p>
      {sanction && <p>{sanction}</p>}
    </div>
  )
}
