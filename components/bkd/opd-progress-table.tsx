import Link from 'next/link'
import { Progress } from '#components/ui/progress'
import { type Column, Table } from '#components/ui/table'
import type { OpdFigures } from '#lib/progress/count-region'

type Props = { opds: readonly OpdFigures[]; campaignId: string; isAuditor: boolean }

/** Every agency with its figures; those that need attention come first. An auditor sees the counts only. */
export function OpdProgressTable({ opds, campaignId, isAuditor }: Props) {
  const count: Column<OpdFigures> = {
    header: 'Penandatanganan',
    cell: (opd) => (
      <div className="w-full min-w-40">
        <Progress value={opd.signed} max={opd.due} label="" />
      </div>
    ),
  }
  const figure = (header: string, key: 'open' | 'excused' | 'refused' | 'witnessed'): Column<OpdFigures> => ({
    header,
    numeric: true,
    cell: (opd) => opd[key].toLocaleString('id-ID'),
  })
  const name: Column<OpdFigures> = {
    header: 'Perangkat daerah',
    cell: (opd) => (isAuditor ? opd.name : <OpdLink opd={opd} campaignId={campaignId} />),
  }
  const columns = isAuditor
    ? [name, count, figure('Disaksikan', 'witnessed')]
    : [
        name,
        count,
        figure('Belum', 'open'),
        figure('Berhalangan', 'excused'),
        figure('Tidak bersedia', 'refused'),
        figure('Disaksikan', 'witnessed'),
      ]
  return (
    <Table
      caption="Penandatanganan menurut perangkat daerah"
      hideCaption
      columns={columns}
      rows={opds}
      rowKey={({ opdId }) => opdId}
      empty="Belum ada perangkat daerah. Tambahkan pada halaman Perangkat daerah."
    />
  )
}

function OpdLink({ opd, campaignId }: { opd: OpdFigures; campaignId: string }) {
  return (
    <Link
      href={`/bkd/perangkat/${opd.opdId}?kegiatan=${campaignId}`}
      prefetch={false}
      className="text-action-800 underline underline-offset-4"
    >
      {opd.name}
    </Link>
  )
}
