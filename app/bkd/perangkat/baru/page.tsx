import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BkdPage } from '#components/bkd/bkd-page'
import { OpdForm } from '#components/bkd/opd-form'
import { Card } from '#components/ui/card'
import { PageTitle } from '#components/ui/page-title'
import { type FormState, formAction } from '#lib/action'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'
import { createOpd } from '#lib/regions/create-opd'
import { opdSentence } from '#lib/regions/refusal-sentences'
import { createOpdSchema } from '#lib/regions/schema'

export const metadata: Metadata = { title: 'Perangkat daerah baru' }

export default async function NewOpdPage() {
  const { room } = await requireBkdRoom()
  return (
    <BkdPage room={room} current="perangkat">
      <PageTitle title="Perangkat daerah baru" />
      <Card>
        <OpdForm action={createOpdAction} submit="Simpan perangkat daerah" />
      </Card>
    </BkdPage>
  )
}

const serveCreate = formAction(createOpdSchema, async (actor, input) => {
  const result = await createOpd(actor, input, new Date())
  if (!result.ok) return { ok: false, message: opdSentence(result) }
  redirect(`/bkd/perangkat/${result.opdId}/ubah`)
})

async function createOpdAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveCreate(state, form)
}
