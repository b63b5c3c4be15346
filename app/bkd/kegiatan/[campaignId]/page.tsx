import type { Metadata } from 'next'
import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import { BkdPage } from '#components/bkd/bkd-page'
import { CampaignForm } from '#components/bkd/campaign-form'
import { PledgeCard } from '#components/bkd/pledge-card'
import { Alert } from '#components/ui/alert'
import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'
import { type FormState, formAction } from '#lib/action'
import { changeCampaign } from '#lib/campaigns/change-campaign'
import { getCampaign } from '#lib/campaigns/queries'
import { campaignSentences } from '#lib/campaigns/refusal-sentences'
import { changeCampaignSchema } from '#lib/campaigns/schema'
import { requireId } from '#lib/page-address'
import { listPledges } from '#lib/pledges/queries'
import { listCurrentIds } from '#lib/pledges/rules'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'

export const metadata: Metadata = { title: 'Kegiatan' }

type Props = { params: Promise<{ campaignId: string }> }

/** One campaign: its terms and its published texts. */
export default async function CampaignPage({ params }: Props) {
  const { actor, room } = await requireBkdRoom()
  const campaignId = requireId((await params).campaignId)
  const campaign = await getCampaign(actor, campaignId)
  if (!campaign) notFound()
  const pledges = await listPledges(actor, campaignId)
  const current = listCurrentIds(pledges)
  return (
    <BkdPage room={room} current="kegiatan">
      <PageTitle title={campaign.name} />
      <Card
        title="Naskah pakta"
        actions={
          <LinkButton href={`/bkd/kegiatan/${campaignId}/naskah`}>
            {pledges.length > 0 ? 'Terbitkan naskah perbaikan' : 'Terbitkan naskah'}
          </LinkButton>
        }
      >
        <div className="grid gap-4">
          {pledges.length === 0 && (
            <Alert tone="warn" title="Belum ada naskah yang diterbitkan">
              <p>Pegawai belum dapat menandatangani sebelum naskah diterbitkan.</p>
            </Alert>
          )}
          {pledges.map((pledge) => (
            <PledgeCard
              key={pledge.id}
              pledge={pledge}
              isCurrent={current.includes(pledge.id)}
              timeZone={room.region.timeZone}
            />
          ))}
        </div>
      </Card>
      <Card title="Ketentuan kegiatan">
        <CampaignForm
          action={changeCampaignAction}
          timeZone={room.region.timeZone}
          campaign={campaign}
          submit="Simpan perubahan"
        />
      </Card>
    </BkdPage>
  )
}

const serveChange = formAction(changeCampaignSchema, async (actor, input) => {
  const result = await changeCampaign(actor, input, new Date())
  if (!result.ok) return { ok: false, message: campaignSentences[result.reason] }
  refresh()
  return { ok: true, message: 'Perubahan sudah disimpan.' }
})

async function changeCampaignAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveChange(state, form)
}
