import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BkdPage } from '#components/bkd/bkd-page'
import { CampaignForm } from '#components/bkd/campaign-form'
import { Card } from '#components/ui/card'
import { PageTitle } from '#components/ui/page-title'
import { type FormState, formAction } from '#lib/action'
import { createCampaign } from '#lib/campaigns/create-campaign'
import { campaignSentences } from '#lib/campaigns/refusal-sentences'
import { createCampaignSchema } from '#lib/campaigns/schema'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'

export const metadata: Metadata = { title: 'Kegiatan baru' }

export default async function NewCampaignPage() {
  const { room } = await requireBkdRoom()
  return (
    <BkdPage room={room} current="kegiatan">
      <PageTitle title="Kegiatan baru">
        <p>Sesudah kegiatan dibuat, naskah pakta diterbitkan dan daftar pegawai diimpor.</p>
      </PageTitle>
      <Card>
        <CampaignForm
          action={createCampaignAction}
          timeZone={room.region.timeZone}
          submit="Simpan kegiatan"
        />
      </Card>
    </BkdPage>
  )
}

const serveCreate = formAction(createCampaignSchema, async (actor, input) => {
  const result = await createCampaign(actor, input, new Date())
  if (!result.ok) return { ok: false, message: campaignSentences[result.reason] }
  redirect(`/bkd/kegiatan/${result.campaignId}`)
})

async function createCampaignAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveCreate(state, form)
}
