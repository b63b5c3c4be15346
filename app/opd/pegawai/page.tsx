import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PeopleCard } from '#components/opd/people-card'
import { PeopleFilter } from '#components/opd/people-filter'
import { RoomPage } from '#components/opd/room-page'
import type { SearchParams } from '#lib/page-address'
import { readFilterWords } from '#lib/progress/filter-words'
import { readListFilter } from '#lib/progress/list-filter'
import { listSignatories } from '#lib/progress/list-signatories'
import { listUnits } from '#lib/progress/list-units'
import { toPersonRow } from '#lib/progress/person-row'
import { requireOpdRoom } from '#lib/progress/require-opd-room'
import { withParameters } from '#lib/progress/room-address-rules'

export const metadata: Metadata = { title: 'Pegawai' }

type Props = { searchParams: SearchParams }

/** Everybody who must sign, to be narrowed by status, unit, kind, name or number. */
export default async function PeoplePage({ searchParams }: Props) {
  const now = new Date()
  const address = await searchParams
  const { actor, chosen, room } = await requireOpdRoom(address, now)
  const { campaign, opd } = room
  if (!campaign) return <RoomPage room={room} path="/opd/pegawai" now={now} />
  const place = { campaignId: campaign.id, opdId: opd?.id ?? null }
  const list = await listSignatories(actor, { ...place, ...readListFilter(address) }, now)
  if (!list.ok) notFound()
  const kept = { kegiatan: chosen.campaignId, perangkat: chosen.opdId }
  const filter = readFilterWords(address)
  return (
    <RoomPage room={room} path="/opd/pegawai" now={now}>
      <PeopleFilter
        kept={kept}
        chosen={filter}
        candid={room.candid}
        units={opd ? await listUnits(actor, opd.id, now) : []}
      />
      <PeopleCard
        title="Pegawai"
        list={{ ...list, people: list.people.map((person) => toPersonRow(person, opd === null)) }}
        timeZone={room.region.timeZone}
        empty="Tidak ada pegawai yang sesuai. Ubah atau kosongkan saringan di atas."
        href={(hal) => withParameters('/opd/pegawai', { ...kept, ...filter, hal })}
      />
    </RoomPage>
  )
}
