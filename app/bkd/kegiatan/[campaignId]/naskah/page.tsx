import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { BkdPage } from '#components/bkd/bkd-page'
import { type PledgeFields, PledgeForm } from '#components/bkd/pledge-form'
import { Card } from '#components/ui/card'
import { PageTitle } from '#components/ui/page-title'
import { type FormState, formAction } from '#lib/action'
import { getCampaign } from '#lib/campaigns/queries'
import { requireId, type SearchParams } from '#lib/page-address'
import { publishPledge } from '#lib/pledges/publish-pledge'
import { getPledge, type ListedPledge, listPledges } from '#lib/pledges/queries'
import { readTemplates } from '#lib/pledges/read-templates'
import { pledgeQuerySchema, publishPledgeSchema } from '#lib/pledges/schema'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'

export const metadata: Metadata = { title: 'Naskah baru' }

type Props = { params: Promise<{ campaignId: string }>; searchParams: SearchParams }

/** Writes a new text of a campaign, from an earlier one (`?dari=`), from its latest, or from nothing. */
export default async function NewPledgePage({ params, searchParams }: Props) {
  const { actor, room } = await requireBkdRoom()
  const campaignId = requireId((await params).campaignId)
  const campaign = await getCampaign(actor, campaignId)
  if (!campaign) notFound()
  const { dari } = pledgeQuerySchema.parse(await searchParams)
  const base = dari ? await getPledge(actor, dari) : ((await listPledges(actor, campaignId))[0] ?? null)
  if (dari && !base) notFound()
  return (
    <BkdPage room={room} current="kegiatan">
      <PageTitle title={base ? 'Naskah perbaikan' : 'Naskah pakta'}>
        <p>{campaign.name}. Pakta yang sudah ditandatangani tetap memakai naskah saat itu.</p>
      </PageTitle>
      <Card>
        <PledgeForm
          action={publishPledgeAction}
          campaignId={campaignId}
          fields={toFields(base)}
          suggestions={readTemplates()}
        />
      </Card>
    </BkdPage>
  )
}

type Base = Pick<ListedPledge, 'audience' | 'title' | 'electionName' | 'leadIn' | 'closing' | 'sanction'> &
  Pick<ListedPledge, 'points' | 'citations'>

function toFields(base: Base | null): PledgeFields {
  return {
    audience: base?.audience ?? 'ALL',
    title: base?.title ?? 'Pakta Integritas',
    electionName: base?.electionName ?? '',
    leadIn: base?.leadIn ?? '',
    points: base?.points.map(({ text }) => text) ?? ['', '', '', ''],
    citations: base?.citations ?? [],
    closing: base?.closing ?? '',
    sanction: base?.sanction ?? '',
  }
}

const servePublish = formAction(publishPledgeSchema, async (actor, input) => {
  const result = await publishPledge(actor, input, new Date())
  if (!result.ok) return { ok: false, message: 'Kegiatan tidak ditemukan. Silakan muat ulang halaman.' }
  redirect(`/bkd/kegiatan/${input.campaignId}`)
})

async function publishPledgeAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return servePublish(state, form)
}
