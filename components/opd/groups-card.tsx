import { type ProgressRow, ProgressTable } from '#components/opd/progress-table'
import { Card } from '#components/ui/card'
import type { ProgressGroup } from '#lib/progress/count-progress'
import type { OpdOverview } from '#lib/progress/get-opd-overview'
import type { OpdRoom } from '#lib/progress/get-opd-room'
import { withParameters } from '#lib/progress/room-address-rules'

type Props = { room: OpdRoom; overview: OpdOverview }
type Toward = (group: ProgressGroup) => string | null

/** The figures by agency, or by unit where one agency is in view, and by kind. */
export function GroupsCard({ room, overview }: Props) {
  const { campaign, opd, opds, candid } = room
  const kegiatan = campaign?.id ?? null
  const perangkat = opds.length > 1 ? (opd?.id ?? null) : null
  const toOpd: Toward = ({ key }) => withParameters('/opd', { kegiatan, perangkat: key })
  const toUnit: Toward = ({ key }) =>
    key && withParameters('/opd/pegawai', { kegiatan, perangkat, unit: key })
  return (
    <Card title="Rincian">
      <div className="grid gap-8">
        {opd ? (
          <ProgressTable
            caption="Menurut unit kerja"
            header="Unit kerja"
            rows={toRows(overview.byUnit, 'Tanpa unit kerja', toUnit)}
            candid={candid}
          />
        ) : (
          <ProgressTable
            caption="Menurut perangkat daerah"
            header="Perangkat daerah"
            rows={toRows(overview.byOpd, '–', toOpd)}
            candid={candid}
          />
        )}
        <ProgressTable
          caption="Menurut jenis pegawai"
          header="Jenis pegawai"
          rows={toRows(overview.byKind, '–', () => null)}
          candid={candid}
        />
      </div>
    </Card>
  )
}

function toRows(groups: ProgressGroup[], unnamed: string, toward: Toward): ProgressRow[] {
  return groups.map((group) => ({
    ...group,
    key: group.key ?? 'tanpa',
    label: group.label ?? unnamed,
    href: toward(group),
  }))
}
