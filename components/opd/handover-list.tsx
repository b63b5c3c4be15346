import type { Tone } from '#components/ui/alert'
import { Badge } from '#components/ui/badge'
import { Table } from '#components/ui/table'
import type { OpdHandover } from '#lib/progress/list-opd-handovers'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'

const STATES: Record<OpdHandover['state'], [label: string, tone: Tone]> = {
  WAITING: ['Menunggu', 'warn'],
  RECEIVED: ['Diterima', 'good'],
  RETURNED: ['Dikembalikan untuk diperbaiki', 'bad'],
}

type Props = { handovers: OpdHandover[]; timeZone: TimeZone; bkdName: string; several: boolean }

/** The handovers so far and how BKD answered. */
export function HandoverList({ handovers, timeZone, bkdName, several }: Props) {
  return (
    <Table
      caption="Riwayat penyerahan"
      hideCaption
      rows={handovers}
      rowKey={({ id }) => id}
      empty={`Belum ada penyerahan ke ${bkdName}.`}
      columns={[
        {
          header: 'Penyerahan',
          cell: ({ kind, ordinal }) => `${kind === 'UTAMA' ? 'Utama' : 'Susulan'} (ke-${ordinal})`,
        },
        ...(several ? [{ header: 'Perangkat daerah', cell: ({ opd }: OpdHandover) => opd }] : []),
        { header: 'Pakta', numeric: true, cell: ({ signings }) => signings },
        {
          header: 'Diserahkan',
          cell: ({ handedOverAt, handedOverBy }) => (
            <span>
              {formatDateTime(handedOverAt, timeZone)}
              <span className="block text-ink-faint text-sm">{handedOverBy}</span>
            </span>
          ),
        },
        {
          header: 'Keadaan',
          cell: (handover) => <HandoverState handover={handover} timeZone={timeZone} bkdName={bkdName} />,
        },
      ]}
    />
  )
}

function HandoverState({
  handover: { state, decidedAt, reason },
  timeZone,
  bkdName,
}: {
  handover: OpdHandover
  timeZone: TimeZone
  bkdName: string
}) {
  const [label, tone] = STATES[state]
  return (
    <span>
      <Badge tone={tone}>{state === 'WAITING' ? `${label} ${bkdName}` : label}</Badge>
      {decidedAt && (
        <span className="block text-ink-faint text-sm">{formatDateTime(decidedAt, timeZone)}</span>
      )}
      {reason && <span className="block">Alasan: {reason}</span>}
    </span>
  )
}
