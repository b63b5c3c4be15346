import type { Metadata } from 'next'
import { revalidatePath } from 'next/cache'
import { OverviewCards } from '#components/opd/overview-cards'
import { RoomPage } from '#components/opd/room-page'
import { getActor } from '#lib/access/get-actor'
import { type FormState, formAction } from '#lib/action'
import { handOver } from '#lib/handovers/hand-over'
import { handOverSchema } from '#lib/handovers/schema'
import type { SearchParams } from '#lib/page-address'
import { getOpdOverview } from '#lib/progress/get-opd-overview'
import { readListFilter } from '#lib/progress/list-filter'
import { requireOpdRoom } from '#lib/progress/require-opd-room'
import { nameUnwitnessed } from '#lib/signings/name-unwitnessed'
import { type ListUnwitnessedInput, witnessSigningsSchema } from '#lib/signings/witness-schema'
import { witnessSigningsSentences } from '#lib/signings/witness-sentences'
import { witnessSignings } from '#lib/signings/witness-signings'

export const metadata: Metadata = { title: 'Perangkat daerah' }

type Props = { searchParams: SearchParams }

/** The head's page: x of y, who has not, and the two acts, witnessing and handing over. */
export default async function OpdPage({ searchParams }: Props) {
  const now = new Date()
  const address = await searchParams
  const { actor, room } = await requireOpdRoom(address, now)
  const { page } = readListFilter(address)
  const place = room.campaign && { campaignId: room.campaign.id, opdId: room.opd?.id ?? null }
  const overview = place && (await getOpdOverview(actor, place, page, now))
  return (
    <RoomPage room={room} path="/opd" now={now}>
      {overview && (
        <OverviewCards
          room={room}
          overview={overview}
          listAction={listUnwitnessedAction}
          witnessAction={witnessSigningsAction}
          handOverAction={handOverAction}
        />
      )}
    </RoomPage>
  )
}

async function listUnwitnessedAction(place: ListUnwitnessedInput) {
  'use server'
  return nameUnwitnessed(await getActor(), place, new Date())
}

const serveWitnessing = formAction(witnessSigningsSchema, async (actor, input) => {
  const result = await witnessSignings(actor, input, new Date())
  if (!result.ok) return { ok: false, message: witnessSigningsSentences[result.reason] }
  revalidatePath('/opd', 'layout')
  const count = result.count.toLocaleString('id-ID')
  return { ok: true, message: `Tanda tangan Anda telah dibubuhkan pada ${count} penandatanganan.` }
})

async function witnessSigningsAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveWitnessing(state, form)
}

const HAND_OVER_SENTENCES = {
  not_found: 'Penyerahan ini tidak tersedia untuk Anda. Silakan muat ulang halaman.',
  nothing_to_hand_over: 'Seluruh pakta sudah diserahkan. Silakan muat ulang halaman.',
}

const serveHandover = formAction(handOverSchema, async (actor, input) => {
  const result = await handOver(actor, input, new Date())
  if (!result.ok) return { ok: false, message: HAND_OVER_SENTENCES[result.reason] }
  revalidatePath('/opd', 'layout')
  const count = result.count.toLocaleString('id-ID')
  return { ok: true, message: `${count} pakta telah diserahkan. Himpunannya sedang disusun.` }
})

async function handOverAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveHandover(state, form)
}
