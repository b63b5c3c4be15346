import type { Metadata } from 'next'
import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { CorrectForm } from '#components/opd/correct-form'
import { PersonFacts } from '#components/opd/person-facts'
import { RoomPage } from '#components/opd/room-page'
import { StatusHistory } from '#components/opd/status-history'
import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { getActor } from '#lib/access/get-actor'
import { type FormState, formAction } from '#lib/action'
import { getOpdRoom } from '#lib/progress/get-opd-room'
import { getSignatory } from '#lib/progress/get-signatory'
import { describeHistory } from '#lib/progress/history-rules'
import { listUnits } from '#lib/progress/list-units'
import { formatDateTime } from '#lib/regions/rules'
import { correctSignatory } from '#lib/rosters/correct-signatory'
import { correctSignatorySchema } from '#lib/rosters/correct-signatory-schema'

export const metadata: Metadata = { title: 'Riwayat status' }

/** One person: who, how they stand, and what happened when. */
export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const now = new Date()
  const actor = await getActor()
  if (!actor) redirect('/masuk')
  const { id } = await params
  const person = z.uuid().safeParse(id).success ? await getSignatory(actor, id, now) : null
  const room = person && (await getOpdRoom(actor, { campaignId: person.campaign.id, opdId: null }, now))
  if (!person || !room) notFound()
  const { timeZone } = room.region
  const facts = describeHistory(person.record, (instant) => formatDateTime(instant, timeZone))
  return (
    <RoomPage room={room} path="/opd/pegawai" now={now}>
      <Card title={person.name}>
        <div className="grid gap-5">
          <PersonFacts person={person} />
          {person.standingSigningId && (
            <p>
              <LinkButton href={`/api/pakta/${person.standingSigningId}/unduh`} tone="secondary" download>
                Unduh PDF pakta
              </LinkButton>
            </p>
          )}
        </div>
      </Card>
      <Card title="Riwayat status">
        <StatusHistory facts={facts} timeZone={timeZone} />
      </Card>
      {person.correctable && person.place && (
        <Card title="Perbaiki data">
          <CorrectForm
            person={person}
            workUnitId={person.place.workUnitId}
            units={await listUnits(actor, person.place.opdId, now)}
            action={correctSignatoryAction}
          />
        </Card>
      )}
    </RoomPage>
  )
}

const CORRECTION_SENTENCES = {
  not_found: 'Data pegawai ini tidak tersedia untuk Anda. Silakan muat ulang halaman.',
  already_signed: 'Pegawai ini sudah menandatangani, sehingga datanya tidak dapat diubah lagi.',
  unit_unknown: 'Unit kerja ini tidak ada pada perangkat daerah pegawai. Silakan pilih kembali.',
}

const serveCorrection = formAction(correctSignatorySchema, async (actor, input) => {
  const result = await correctSignatory(actor, input, new Date())
  if (!result.ok) return { ok: false, message: CORRECTION_SENTENCES[result.reason] }
  revalidatePath('/opd', 'layout')
  const message = result.fields.length > 0 ? 'Data pegawai telah diperbaiki.' : 'Tidak ada data yang berubah.'
  return { ok: true, message }
})

async function correctSignatoryAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveCorrection(state, form)
}
