import type { Metadata } from 'next'
import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import { BkdPage } from '#components/bkd/bkd-page'
import { CampaignChoice } from '#components/bkd/campaign-choice'
import { OpdOverview } from '#components/bkd/opd-overview'
import { ProvisionalBookCard } from '#components/bkd/provisional-book-card'
import { Alert } from '#components/ui/alert'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'
import { type FormState, formAction } from '#lib/action'
import { listRegionCampaigns } from '#lib/campaigns/list-region-campaigns'
import { pickCampaign } from '#lib/campaigns/rules'
import { campaignQuerySchema } from '#lib/campaigns/schema'
import { requestProvisionalBookSchema } from '#lib/handovers/decision-schema'
import { provisionalBookSentences } from '#lib/handovers/decision-sentences'
import { getProvisionalBook } from '#lib/handovers/get-provisional-book'
import { requestProvisionalBook } from '#lib/handovers/request-provisional-book'
import { requireId, type SearchParams } from '#lib/page-address'
import { getOpdOverview } from '#lib/progress/get-opd-overview'
import { readListFilter } from '#lib/progress/list-filter'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'
import { getOpd } from '#lib/regions/queries'

export const metadata: Metadata = { title: 'Perangkat daerah' }

type Props = { params: Promise<{ opdId: string }>; searchParams: SearchParams }

/** One agency in one campaign: the same figures and lists as its head sees. */
export default async function OpdPage({ params, searchParams }: Props) {
  const { actor, room } = await requireBkdRoom()
  const opdId = requireId((await params).opdId)
  const address = await searchParams
  const { kegiatan } = campaignQuerySchema.parse(address)
  const now = new Date()
  const opd = await getOpd(actor, opdId)
  const campaigns = await listRegionCampaigns(actor)
  const campaign = pickCampaign(campaigns, kegiatan, now)
  if (!opd || (kegiatan && !campaign)) notFound()
  const place = campaign && { campaignId: campaign.id, opdId }
  const overview = place && (await getOpdOverview(actor, place, readListFilter(address).page, now))
  const book = place && (await getProvisionalBook(actor, place))
  return (
    <BkdPage room={room} current="perangkat">
      <PageTitle title={opd.name}>{campaign && <p>{campaign.name}</p>}</PageTitle>
      <div>
        <LinkButton href={`/bkd/perangkat/${opdId}/ubah`} tone="secondary">
          Ubah perangkat daerah dan kepala
        </LinkButton>
      </div>
      {campaign && (
        <CampaignChoice campaigns={campaigns} currentId={campaign.id} path={`/bkd/perangkat/${opdId}`} />
      )}
      {place && overview && book ? (
        <OpdOverview place={place} overview={overview} region={room.region}>
          <ProvisionalBookCard
            book={book}
            {...place}
            timeZone={room.region.timeZone}
            action={requestProvisionalBookAction}
          />
        </OpdOverview>
      ) : (
        <Alert title="Belum ada kegiatan">
          <p>Perkembangan tampil di sini sesudah ada kegiatan dan daftar pegawai.</p>
        </Alert>
      )}
    </BkdPage>
  )
}

const serveRequest = formAction(requestProvisionalBookSchema, async (actor, input) => {
  const result = await requestProvisionalBook(actor, input, new Date())
  if (!result.ok) return { ok: false, message: provisionalBookSentences[result.reason] }
  refresh()
  return { ok: true, message: 'Himpunan sementara sedang disusun.' }
})

async function requestProvisionalBookAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveRequest(state, form)
}
