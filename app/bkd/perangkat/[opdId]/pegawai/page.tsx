import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BkdPage } from '#components/bkd/bkd-page'
import { PeopleCard } from '#components/opd/people-card'
import { PeopleFilter } from '#components/opd/people-filter'
import { PageTitle } from '#components/ui/page-title'
import { listRegionCampaigns } from '#lib/campaigns/list-region-campaigns'
import { pickCampaign } from '#lib/campaigns/rules'
import { campaignQuerySchema } from '#lib/campaigns/schema'
import { requireId, type SearchParams } from '#lib/page-address'
import { inBkdRoom } from '#lib/progress/bkd-person-row'
import { readFilterWords } from '#lib/progress/filter-words'
import { readListFilter } from '#lib/progress/list-filter'
import { listSignatories } from '#lib/progress/list-signatories'
import { listUnits } from '#lib/progress/list-units'
import { toPersonRow } from '#lib/progress/person-row'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'
import { withParameters } from '#lib/progress/room-address-rules'
import { getOpd } from '#lib/regions/queries'
import { formatTime } from '#lib/regions/rules'

export const metadata: Metadata = { title: 'Pegawai' }

type Props = { params: Promise<{ opdId: string }>; searchParams: SearchParams }

/** Everybody of one agency who must sign, to be narrowed by status, unit, kind, name or number. */
export default async function OpdPeoplePage({ params, searchParams }: Props) {
  const { actor, room } = await requireBkdRoom()
  const opdId = requireId((await params).opdId)
  const address = await searchParams
  const now = new Date()
  const { kegiatan } = campaignQuerySchema.parse(address)
  const campaign = pickCampaign(await listRegionCampaigns(actor), kegiatan, now)
  const opd = await getOpd(actor, opdId)
  if (!opd || !campaign) notFound()
  const place = { campaignId: campaign.id, opdId }
  const list = await listSignatories(actor, { ...place, ...readListFilter(address) }, now)
  if (!list.ok) notFound()
  const filter = readFilterWords(address)
  const { timeZone } = room.region
  return (
    <BkdPage room={room} current="perangkat">
      <PageTitle title={opd.name}>
        <p>{campaign.name}</p>
      </PageTitle>
      <p className="hidden font-semibold print:block">
        Rahasia, dicetak oleh {room.officerName}, pukul {formatTime(now, timeZone)}
      </p>
      <PeopleFilter
        kept={{ kegiatan: campaign.id }}
        chosen={filter}
        candid
        units={await listUnits(actor, opdId, now)}
      />
      <PeopleCard
        title="Pegawai"
        list={{ ...list, people: list.people.map((person) => inBkdRoom(toPersonRow(person, false))) }}
        timeZone={timeZone}
        empty="Tidak ada pegawai yang sesuai. Ubah atau kosongkan saringan di atas."
        href={(hal) =>
          withParameters(`/bkd/perangkat/${opdId}/pegawai`, { kegiatan: campaign.id, ...filter, hal })
        }
      />
    </BkdPage>
  )
}
