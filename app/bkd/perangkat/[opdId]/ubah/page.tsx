import type { Metadata } from 'next'
import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import { AppointHeadForm } from '#components/bkd/appoint-head-form'
import { BkdPage } from '#components/bkd/bkd-page'
import { HeadshipCard } from '#components/bkd/headship-card'
import { OpdForm } from '#components/bkd/opd-form'
import { Alert } from '#components/ui/alert'
import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'
import { type FormState, formAction } from '#lib/action'
import { requireId } from '#lib/page-address'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'
import { type AppointHeadResult, appointHead } from '#lib/regions/appoint-head'
import { changeHeadship } from '#lib/regions/change-headship'
import { changeOpd } from '#lib/regions/change-opd'
import { endHeadship } from '#lib/regions/end-headship'
import { getOpd } from '#lib/regions/queries'
import { headshipSentences, opdSentence } from '#lib/regions/refusal-sentences'
import {
  appointHeadSchema,
  changeHeadshipSchema,
  changeOpdSchema,
  endHeadshipSchema,
} from '#lib/regions/schema'

export const metadata: Metadata = { title: 'Ubah perangkat daerah' }

type Props = { params: Promise<{ opdId: string }> }

/** Names, help contact and heads of one agency. */
export default async function ChangeOpdPage({ params }: Props) {
  const { actor, room } = await requireBkdRoom()
  const opd = await getOpd(actor, requireId((await params).opdId))
  if (!opd) notFound()
  const frame = { timeZone: room.region.timeZone, now: new Date() }
  return (
    <BkdPage room={room} current="perangkat">
      <PageTitle title={opd.name} />
      <div>
        <LinkButton href={`/bkd/perangkat/${opd.id}`} tone="secondary">
          Lihat perkembangan
        </LinkButton>
      </div>
      <Card title="Nama dan kontak bantuan">
        <OpdForm action={changeOpdAction} opd={opd} submit="Simpan perubahan" />
      </Card>
      <Card title="Kepala perangkat daerah">
        {opd.headships.length === 0 ? (
          <Alert tone="warn" title="Kepala belum ditetapkan">
            <p>Tanpa kepala, pakta tidak dapat disaksikan dan diserahkan.</p>
          </Alert>
        ) : (
          <ul className="grid gap-3">
            {opd.headships.map((headship) => (
              <HeadshipCard
                key={headship.id}
                headship={headship}
                {...frame}
                changeAction={changeHeadshipAction}
                endAction={endHeadshipAction}
              />
            ))}
          </ul>
        )}
      </Card>
      <Card title="Tetapkan kepala">
        <AppointHeadForm action={appointHeadAction} opdId={opd.id} />
      </Card>
    </BkdPage>
  )
}

const saved = { ok: true, message: 'Perubahan sudah disimpan.' } as const

const serveChangeOpd = formAction(changeOpdSchema, async (actor, input) => {
  const result = await changeOpd(actor, input, new Date())
  if (!result.ok) return { ok: false, message: opdSentence(result) }
  refresh()
  return saved
})

async function changeOpdAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveChangeOpd(state, form)
}

const serveAppoint = formAction(appointHeadSchema, async (actor, input) => {
  const result = await appointHead(actor, input, new Date())
  if (!result.ok) return { ok: false, message: headshipSentences[result.reason] }
  refresh()
  return { ok: true, message: describeAppointment(result) }
})

function describeAppointment({ onRoster, granted }: Extract<AppointHeadResult, { ok: true }>): string {
  const roster = onRoster
    ? ''
    : ' Pejabat ini dicatat dengan nama saja, karena tidak ada pada daftar pegawai.'
  const account = granted
    ? ' Akunnya dapat bertindak sebagai kepala selama masa jabatan itu.'
    : ' Pejabat ini belum memiliki akun.'
  return `Kepala sudah ditetapkan.${roster}${account}`
}

async function appointHeadAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveAppoint(state, form)
}

const serveChangeHead = formAction(changeHeadshipSchema, async (actor, input) => {
  const result = await changeHeadship(actor, input, new Date())
  if (!result.ok) return { ok: false, message: headshipSentences[result.reason] }
  refresh()
  return saved
})

async function changeHeadshipAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveChangeHead(state, form)
}

const serveEnd = formAction(endHeadshipSchema, async (actor, input) => {
  const result = await endHeadship(actor, input, new Date())
  if (!result.ok) return { ok: false, message: headshipSentences[result.reason] }
  refresh()
  return saved
})

async function endHeadshipAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveEnd(state, form)
}
