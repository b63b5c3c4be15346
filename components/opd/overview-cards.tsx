import { GroupsCard } from '#components/opd/groups-card'
import { HandoverCard } from '#components/opd/handover-card'
import { HandoverList } from '#components/opd/handover-list'
import { Headline } from '#components/opd/headline'
import type { FormAction } from '#components/opd/once-form'
import { PeopleCard } from '#components/opd/people-card'
import { WitnessCard } from '#components/opd/witness-card'
import type { NamedList } from '#components/opd/witness-form'
import { Card } from '#components/ui/card'
import type { OpdOverview } from '#lib/progress/get-opd-overview'
import type { OpdRoom } from '#lib/progress/get-opd-room'
import { withParameters } from '#lib/progress/room-address-rules'
import type { ListUnwitnessedInput } from '#lib/signings/witness-schema'

type Props = {
  room: OpdRoom
  overview: OpdOverview
  listAction: (place: ListUnwitnessedInput) => Promise<NamedList>
  witnessAction: FormAction
  handOverAction: FormAction
}

/** What the head's page says and lets do; operators have no acts here. */
export function OverviewCards({ room, overview, ...actions }: Props) {
  const { region, campaign, opd, candid } = room
  const { timeZone, bkdName } = region
  const place = { kegiatan: campaign?.id ?? null, perangkat: opd?.id ?? null }
  const toPage = (hal: number) => withParameters('/opd', { ...place, hal })
  const toList = (status: string) => withParameters('/opd/pegawai', { ...place, status })
  return (
    <>
      <Headline figures={overview.figures} candid={candid} toList={toList} />
      <Acts room={room} overview={overview} {...actions} />
      <Card title="Riwayat penyerahan">
        <HandoverList
          handovers={overview.handovers}
          timeZone={timeZone}
          bkdName={bkdName}
          several={opd === null}
        />
      </Card>
      <GroupsCard room={room} overview={overview} />
      <PeopleCard
        title="Belum menandatangani"
        list={overview.unsigned}
        timeZone={timeZone}
        empty="Semua yang wajib sudah menandatangani."
        standing={candid ? ['status'] : []}
        href={toPage}
      />
    </>
  )
}

function Acts({ room, overview, listAction, witnessAction, handOverAction }: Props) {
  const campaignId = room.campaign?.id
  const { witnessDuties, handoverDuties } = overview
  if (!campaignId || witnessDuties.length + handoverDuties.length === 0) return null
  return (
    <div className="grid items-start gap-6 md:grid-cols-2">
      {witnessDuties.map((duty) => (
        <WitnessCard
          key={duty.office.headshipId}
          duty={duty}
          campaignId={campaignId}
          opdId={room.opd?.id ?? null}
          listAction={listAction}
          witnessAction={witnessAction}
        />
      ))}
      {handoverDuties.map((duty) => (
        <HandoverCard
          key={duty.opdId}
          duty={duty}
          bkdName={room.region.bkdName}
          campaignId={campaignId}
          action={handOverAction}
        />
      ))}
    </div>
  )
}
