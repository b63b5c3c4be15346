import type { Metadata } from 'next'
import { revalidatePath } from 'next/cache'
import { HelpCard } from '#components/opd/help-card'
import { RoomPage } from '#components/opd/room-page'
import { Card } from '#components/ui/card'
import { type FormState, formAction } from '#lib/action'
import type { SearchParams } from '#lib/page-address'
import { requireOpdRoom } from '#lib/progress/require-opd-room'
import { listHelp } from '#lib/signings/list-help'
import { resolveHelp } from '#lib/signings/resolve-help'
import { resolveHelpSchema } from '#lib/signings/resolve-help-schema'

export const metadata: Metadata = { title: 'Permintaan bantuan' }

type Props = { searchParams: SearchParams }

/** What people of the agency ask before they sign; objections go to BKD and are not here. */
export default async function HelpPage({ searchParams }: Props) {
  const now = new Date()
  const { actor, room } = await requireOpdRoom(await searchParams, now)
  const { campaign, opd, region } = room
  const place = campaign && { campaignId: campaign.id, opdId: opd?.id ?? null }
  const requests = place ? await listHelp(actor, place, now) : []
  return (
    <RoomPage room={room} path="/opd/permintaan" now={now}>
      {requests.length === 0 && (
        <Card title="Permintaan bantuan">
          <p>Belum ada pegawai yang meminta bantuan.</p>
        </Card>
      )}
      {requests.map((request) => (
        <HelpCard key={request.id} request={request} timeZone={region.timeZone} action={resolveHelpAction} />
      ))}
    </RoomPage>
  )
}

const HELP_SENTENCES = {
  not_found: 'Permintaan ini tidak tersedia untuk Anda. Silakan muat ulang halaman.',
  already_resolved: 'Permintaan ini sudah dijawab. Silakan muat ulang halaman untuk membaca jawabannya.',
}

const serveAnswer = formAction(resolveHelpSchema, async (actor, input) => {
  const result = await resolveHelp(actor, input, new Date())
  if (!result.ok) return { ok: false, message: HELP_SENTENCES[result.reason] }
  revalidatePath('/opd', 'layout')
  return { ok: true, message: 'Jawaban telah dikirim.' }
})

async function resolveHelpAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveAnswer(state, form)
}
