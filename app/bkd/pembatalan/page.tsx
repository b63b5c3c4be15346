import type { Metadata } from 'next'
import { refresh } from 'next/cache'
import { RequestFacts, SigningHeading } from '#components/bkd/annulment-requests'
import { BkdPage } from '#components/bkd/bkd-page'
import { Contests } from '#components/bkd/contests'
import { FoundSignings } from '#components/bkd/found-signings'
import { Objections } from '#components/bkd/objections'
import { SigningSearch } from '#components/bkd/signing-search'
import { Card } from '#components/ui/card'
import { PageTitle } from '#components/ui/page-title'
import { type FormState, formAction } from '#lib/action'
import { readCode } from '#lib/certificates/read-code'
import type { SearchParams } from '#lib/page-address'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'
import type { TimeZone } from '#lib/regions/rules'
import {
  type ListedAnnulmentRequest,
  listAnnulmentRequests,
  listContests,
  listObjections,
} from '#lib/signings/annulment-queries'
import { searchQuerySchema } from '#lib/signings/annulment-schema'
import { findSignings } from '#lib/signings/find-signings'
import { resolveHelp } from '#lib/signings/resolve-help'
import { resolveHelpSchema } from '#lib/signings/resolve-help-schema'

export const metadata: Metadata = { title: 'Pembatalan' }

/** Where BKD annuls signings and answers what people send to it alone. */
export default async function AnnulmentsPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, room } = await requireBkdRoom()
  const { timeZone } = room.region
  const now = new Date()
  const { cari } = searchQuerySchema.parse(await searchParams)
  const found = cari ? await findSignings(actor, { typed: cari, code: readCode(cari) }, now) : null
  const { waiting, decided } = await listAnnulmentRequests(actor)
  return (
    <BkdPage room={room} current="pembatalan">
      <PageTitle title="Pembatalan">
        <p>Tanda tangan yang keliru dibatalkan dua orang petugas, dengan alasan. Keduanya tetap tercatat.</p>
      </PageTitle>
      <Card title={`Menunggu persetujuan petugas kedua (${waiting.length})`}>
        <Requests requests={waiting} timeZone={timeZone} empty="Tidak ada permohonan yang menunggu." />
      </Card>
      <Card title="Laporan “Ini bukan tanda tangan saya”">
        <Contests contests={await listContests(actor, now)} timeZone={timeZone} />
      </Card>
      <Card title="Cari tanda tangan">
        <div className="grid gap-6">
          <SigningSearch typed={cari} />
          {found && <FoundSignings signings={found} timeZone={timeZone} />}
        </div>
      </Card>
      <Card title="Keberatan pegawai">
        <Objections
          objections={await listObjections(actor, now)}
          timeZone={timeZone}
          answerAction={resolveHelpAction}
        />
      </Card>
      <Card title="Permohonan yang sudah diputuskan">
        <Requests requests={decided} timeZone={timeZone} empty="Belum ada." />
      </Card>
    </BkdPage>
  )
}

type RequestsProps = { requests: ListedAnnulmentRequest[]; timeZone: TimeZone; empty: string }

function Requests({ requests, timeZone, empty }: RequestsProps) {
  if (requests.length === 0) return <p className="text-ink-faint">{empty}</p>
  return (
    <ul className="grid gap-4">
      {requests.map((request) => (
        <li key={request.id} className="grid gap-2 rounded-md border border-line p-4">
          <SigningHeading signing={request.signing} />
          <RequestFacts request={request} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  )
}

const RESOLVE_SENTENCES = {
  not_found: 'Data tidak ditemukan. Silakan muat ulang halaman.',
  already_resolved: 'Keberatan ini sudah dijawab petugas lain. Silakan muat ulang halaman.',
}

const serveResolve = formAction(resolveHelpSchema, async (actor, input) => {
  const result = await resolveHelp(actor, input, new Date())
  if (!result.ok) return { ok: false, message: RESOLVE_SENTENCES[result.reason] }
  refresh()
  return { ok: true, message: 'Jawaban sudah dikirim.' }
})

async function resolveHelpAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveResolve(state, form)
}
