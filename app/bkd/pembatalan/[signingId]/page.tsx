import type { Metadata } from 'next'
import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import { DecideRequest, RequestFacts } from '#components/bkd/annulment-requests'
import { BkdPage } from '#components/bkd/bkd-page'
import { RequestAnnulmentForm } from '#components/bkd/request-annulment-form'
import { Alert } from '#components/ui/alert'
import { Card } from '#components/ui/card'
import { Facts } from '#components/ui/facts'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'
import { type FormState, formAction } from '#lib/action'
import { groupCode } from '#lib/certificates/rules'
import { requireId } from '#lib/page-address'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'
import { formatDateTime } from '#lib/regions/rules'
import { getSigningForAnnulment } from '#lib/signings/annulment-queries'
import { requestState } from '#lib/signings/annulment-rules'
import {
  approveAnnulmentSchema,
  rejectAnnulmentSchema,
  requestAnnulmentSchema,
} from '#lib/signings/annulment-schema'
import { annulmentSentences } from '#lib/signings/annulment-sentences'
import { approveAnnulment } from '#lib/signings/approve-annulment'
import { rejectAnnulment } from '#lib/signings/reject-annulment'
import { requestAnnulment } from '#lib/signings/request-annulment'

export const metadata: Metadata = { title: 'Pembatalan tanda tangan' }

type Props = { params: Promise<{ signingId: string }> }

/** One signing with every request to annul it; the first or the second officer acts here. */
export default async function SigningAnnulmentPage({ params }: Props) {
  const { actor, room } = await requireBkdRoom()
  const signing = await getSigningForAnnulment(actor, requireId((await params).signingId))
  if (!signing) notFound()
  const { timeZone } = room.region
  const { annulment, annulmentRequests, contests, signatory } = signing
  const isOpen = annulmentRequests.some((request) => requestState(request) === 'open')
  return (
    <BkdPage room={room} current="pembatalan">
      <PageTitle title={`Tanda tangan ${signatory.name}`} />
      {annulment && (
        <Alert tone="bad" title="Tanda tangan ini sudah dibatalkan">
          <p>Tidak berlaku lagi sejak {formatDateTime(annulment.annulledAt, timeZone)}.</p>
        </Alert>
      )}
      <Card title="Tanda tangan">
        <div className="grid gap-5">
          <Facts
            facts={[
              ['Perangkat daerah', signing.membership.opd.name],
              ['Kegiatan', signatory.campaign.name],
              ['Ditandatangani', formatDateTime(signing.signedAt, timeZone)],
              ['Kode verifikasi', groupCode(signing.code)],
            ]}
          />
          <p>
            <LinkButton href={`/api/pakta/${signing.id}/bukti`} tone="secondary" download>
              Unduh lembar bukti
            </LinkButton>
          </p>
        </div>
      </Card>
      {contests.map(({ id, statement, createdAt }) => (
        <Alert key={id} tone="warn" title="Pegawai menyatakan ini bukan tanda tangannya">
          <p className="whitespace-pre-line">{statement}</p>
          <p className="text-sm">{formatDateTime(createdAt, timeZone)}</p>
        </Alert>
      ))}
      {annulmentRequests.map((request) => (
        <Card key={request.id} title="Permohonan pembatalan">
          <div className="grid gap-3">
            <RequestFacts request={request} timeZone={timeZone} />
            {requestState(request) === 'open' && (
              <DecideRequest
                request={request}
                accountId={room.accountId}
                approveAction={approveAction}
                rejectAction={rejectAction}
              />
            )}
          </div>
        </Card>
      ))}
      {!annulment && !isOpen && (
        <Card title="Mohonkan pembatalan">
          <RequestAnnulmentForm signingId={signing.id} action={requestAction} />
        </Card>
      )}
    </BkdPage>
  )
}

const serveRequest = formAction(requestAnnulmentSchema, async (actor, input) => {
  const result = await requestAnnulment(actor, input, new Date())
  refresh()
  if (!result.ok) return { ok: false, message: annulmentSentences[result.reason] }
  return { ok: true, message: 'Permohonan dicatat dan menunggu persetujuan petugas lain.' }
})

async function requestAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveRequest(state, form)
}

const serveApprove = formAction(approveAnnulmentSchema, async (actor, input) => {
  const result = await approveAnnulment(actor, input, new Date())
  refresh()
  if (!result.ok) return { ok: false, message: annulmentSentences[result.reason] }
  return { ok: true, message: 'Tanda tangan sudah dibatalkan.' }
})

async function approveAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveApprove(state, form)
}

const serveReject = formAction(rejectAnnulmentSchema, async (actor, input) => {
  const result = await rejectAnnulment(actor, input, new Date())
  refresh()
  if (!result.ok) return { ok: false, message: annulmentSentences[result.reason] }
  return { ok: true, message: 'Permohonan ditutup; tanda tangan tetap berlaku.' }
})

async function rejectAction(state: FormState, form: FormData): Promise<FormState> {
  'use server'
  return serveReject(state, form)
}
