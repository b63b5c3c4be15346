import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { receiveHandoverAction, returnHandoverAction } from '#app/bkd/penyerahan/actions'
import { BkdPage } from '#components/bkd/bkd-page'
import { CampaignChoice } from '#components/bkd/campaign-choice'
import { CampaignLine } from '#components/bkd/campaign-line'
import { EvidenceSearch } from '#components/bkd/evidence-search'
import { HandoverTable } from '#components/bkd/handover-table'
import { OpdProgressTable } from '#components/bkd/opd-progress-table'
import { RegionHeadline } from '#components/bkd/region-headline'
import { WaitingHandovers } from '#components/bkd/waiting-handovers'
import { Alert } from '#components/ui/alert'
import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'
import type { Actor } from '#lib/access/actor'
import { listRegionCampaigns } from '#lib/campaigns/list-region-campaigns'
import { pickCampaign } from '#lib/campaigns/rules'
import { campaignQuerySchema } from '#lib/campaigns/schema'
import { findEvidence } from '#lib/certificates/find-evidence'
import { codeQuerySchema } from '#lib/certificates/schema'
import { listHandovers } from '#lib/handovers/queries'
import type { SearchParams } from '#lib/page-address'
import { sortByAttention } from '#lib/progress/attention-rules'
import { countRegion } from '#lib/progress/count-region'
import { sumFigures } from '#lib/progress/figures'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'
import type { TimeZone } from '#lib/regions/rules'

export const metadata: Metadata = { title: 'Ringkasan' }

type Props = { searchParams: SearchParams }

/** How the region stands in one campaign. Auditors see this page and no other of BKD's. */
export default async function OverviewPage({ searchParams }: Props) {
  const { actor, room } = await requireBkdRoom({ auditors: true })
  const now = new Date()
  const campaigns = await listRegionCampaigns(actor)
  const query = await searchParams
  const { kegiatan } = campaignQuerySchema.parse(query)
  const { kode } = codeQuerySchema.parse(query)
  const campaign = pickCampaign(campaigns, kegiatan, now)
  if (kegiatan && !campaign) notFound()
  const { isAuditor, region } = room
  const opds = campaign && (await countRegion(actor, campaign.id, now))
  return (
    <BkdPage room={room} current="ringkasan">
      <PageTitle title={`Ringkasan ${region.governmentName}`} />
      {campaign && opds ? (
        <>
          <CampaignChoice campaigns={campaigns} currentId={campaign.id} path="/bkd" />
          <CampaignLine campaign={campaign} timeZone={region.timeZone} now={now} />
          <RegionHeadline figures={sumFigures(opds)} isAuditor={isAuditor} />
          <Card title="Perangkat daerah, yang perlu perhatian lebih dahulu">
            <OpdProgressTable opds={sortByAttention(opds)} campaignId={campaign.id} isAuditor={isAuditor} />
          </Card>
        </>
      ) : (
        <NoCampaign isAuditor={isAuditor} />
      )}
      {isAuditor ? (
        <Card title="Bukti satu penandatanganan">
          <EvidenceSearch
            typed={kode}
            campaignId={kegiatan}
            found={kode ? await findEvidence(actor, kode, now) : null}
            timeZone={region.timeZone}
          />
        </Card>
      ) : (
        <Handovers actor={actor} timeZone={region.timeZone} />
      )}
    </BkdPage>
  )
}

const LATEST = 5

/** What waits for BKD, and the books received last. */
async function Handovers({ actor, timeZone }: { actor: Actor; timeZone: TimeZone }) {
  const { waiting, decided } = await listHandovers(actor)
  return (
    <>
      <WaitingHandovers
        handovers={waiting}
        timeZone={timeZone}
        receiveAction={receiveHandoverAction}
        returnAction={returnHandoverAction}
      />
      {decided.length > 0 && (
        <Card title="Penyerahan terakhir">
          <HandoverTable
            caption="Penyerahan terakhir"
            handovers={decided.slice(0, LATEST)}
            timeZone={timeZone}
            empty=""
          />
        </Card>
      )}
    </>
  )
}

function NoCampaign({ isAuditor }: { isAuditor: boolean }) {
  return (
    <>
      <Alert title="Belum ada kegiatan">
        <p>Kegiatan penandatanganan pakta dibuat lebih dahulu, lalu daftar pegawainya diimpor.</p>
      </Alert>
      {!isAuditor && (
        <div>
          <LinkButton href="/bkd/kegiatan/baru">Buat kegiatan</LinkButton>
        </div>
      )}
    </>
  )
}
