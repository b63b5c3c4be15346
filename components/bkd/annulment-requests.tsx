import Link from 'next/link'
import type { FormAction } from '#components/bkd/form-action'
import { ActionForm } from '#components/ui/action-form'
import { Alert } from '#components/ui/alert'
import { DialogButton } from '#components/ui/dialog-button'
import { SubmitButton } from '#components/ui/submit-button'
import { TextArea } from '#components/ui/text-area'
import { groupCode } from '#lib/certificates/rules'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'
import type { ListedAnnulmentRequest } from '#lib/signings/annulment-queries'
import { ANNULMENT_KIND_NAMES } from '#lib/signings/annulment-rules'

type Request = Omit<ListedAnnulmentRequest, 'signing'>

type Decide = {
  request: Request
  /** The officer who looks: the first of the two cannot be the second. */
  accountId: string
  approveAction: FormAction
  rejectAction: FormAction
}

/** What one request says: why, who asked, and when. */
export function RequestFacts({ request, timeZone }: { request: Request; timeZone: TimeZone }) {
  const { kind, reason, requestedBy, requestedAt, annulment, rejection } = request
  return (
    <>
      <p>
        <strong>{ANNULMENT_KIND_NAMES[kind]}:</strong> {reason}
      </p>
      <p className="text-ink-soft text-sm">
        Dimohonkan {requestedBy.name}, {formatDateTime(requestedAt, timeZone)}.
      </p>
      {annulment && (
        <p className="text-ink-soft text-sm">
          Disetujui {annulment.approvedBy.name}, {formatDateTime(annulment.annulledAt, timeZone)}.
        </p>
      )}
      {rejection && (
        <p className="text-ink-soft text-sm">
          Ditolak {rejection.rejectedBy.name}, {formatDateTime(rejection.rejectedAt, timeZone)}:{' '}
          {rejection.reason}
        </p>
      )}
    </>
  )
}

/** Whose signing a request is about, with the way to it. */
export function SigningHeading({ signing }: Pick<ListedAnnulmentRequest, 'signing'>) {
  return (
    <p>
      <Link
        href={`/bkd/pembatalan/${signing.id}`}
        prefetch={false}
        className="font-bold text-action-800 underline underline-offset-4"
      >
        {signing.signatory.name}
      </Link>
      <span className="block text-ink-soft text-sm">
        {signing.membership.opd.name} · {groupCode(signing.code)}
      </span>
    </p>
  )
}

/** The second officer's choice; the first one may only take the request back. */
export function DecideRequest({ request, accountId, approveAction, rejectAction }: Decide) {
  const isOwn = request.requestedBy.id === accountId
  return (
    <div className="grid gap-3">
      {isOwn && (
        <Alert>
          <p>Permohonan ini Anda ajukan sendiri. Persetujuannya harus dari petugas lain.</p>
        </Alert>
      )}
      <div className="flex flex-wrap items-start gap-3">
        {!isOwn && (
          <DialogButton label="Setujui pembatalan" title="Setujui pembatalan" tone="danger">
            <ActionForm action={approveAction} resetOnDone={false}>
              <p>
                Sesudah disetujui, tanda tangan ini tidak berlaku lagi dan tidak dapat dipulihkan. Pegawai
                dapat menandatangani kembali.
              </p>
              <input type="hidden" name="requestId" value={request.id} />
              <SubmitButton tone="danger">Ya, batalkan tanda tangan ini</SubmitButton>
            </ActionForm>
          </DialogButton>
        )}
        <DialogButton
          label={isOwn ? 'Tarik kembali permohonan' : 'Tolak permohonan'}
          title={isOwn ? 'Tarik kembali permohonan' : 'Tolak permohonan'}
          tone="secondary"
        >
          <ActionForm action={rejectAction} resetOnDone={false}>
            <input type="hidden" name="requestId" value={request.id} />
            <TextArea label="Alasan" name="reason" required minLength={3} maxLength={1000} />
            <SubmitButton>{isOwn ? 'Tarik kembali' : 'Tolak'}</SubmitButton>
          </ActionForm>
        </DialogButton>
      </div>
    </div>
  )
}
