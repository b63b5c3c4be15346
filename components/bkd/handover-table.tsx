import Link from 'next/link'
import type { Tone } from '#components/ui/alert'
import { Badge } from '#components/ui/badge'
import { LinkButton } from '#components/ui/link-button'
import { Table } from '#components/ui/table'
import type { ListedHandover } from '#lib/handovers/queries'
import { type HandoverState, handoverState } from '#lib/handovers/rules'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'

const STATES: Record<HandoverState, [label: string, tone: Tone]> = {
  WAITING: ['Menunggu', 'warn'],
  RECEIVED: ['Diterima', 'good'],
  RETURNED: ['Dikembalikan', 'bad'],
}

/** How one handover stands. */
export function HandoverBadge({ decision }: Pick<ListedHandover, 'decision'>) {
  const [label, tone] = STATES[handoverState(decision?.kind ?? null)]
  return <Badge tone={tone}>{label}</Badge>
}

/** "Penyerahan utama" or "Penyerahan susulan", with its number within the agency. */
export function handoverName({ kind, ordinal }: Pick<ListedHandover, 'kind' | 'ordinal'>): string {
  return kind === 'UTAMA' ? `Penyerahan utama (ke-${ordinal})` : `Penyerahan susulan (ke-${ordinal})`
}

type Props = { caption: string; handovers: ListedHandover[]; timeZone: TimeZone; empty: string }

/** Handovers; each leads to its page, where it is decided and its book downloaded. */
export function HandoverTable({ caption, handovers, timeZone, empty }: Props) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={handovers}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          header: 'Perangkat daerah',
          cell: ({ id, opd }) => (
            <Link
              href={`/bkd/penyerahan/${id}`}
              prefetch={false}
              className="text-action-800 underline underline-offset-4"
            >
              {opd.name}
            </Link>
          ),
        },
        { header: 'Penyerahan', cell: handoverName },
        { header: 'Kegiatan', cell: ({ campaign }) => campaign.name },
        { header: 'Pakta', numeric: true, cell: ({ _count }) => _count.items },
        { header: 'Diserahkan', cell: ({ handedOverAt }) => formatDateTime(handedOverAt, timeZone) },
        { header: 'Keadaan', cell: ({ decision }) => <HandoverBadge decision={decision} /> },
        {
          header: 'Himpunan',
          cell: ({ id, decision }) =>
            decision?.kind === 'RECEIVED' && (
              <LinkButton href={`/bkd/penyerahan/${id}/himpunan`}>Unduh himpunan pakta</LinkButton>
            ),
        },
      ]}
    />
  )
}
