import type { SubmissionState } from '#components/pakta/use-submission'
import { Alert } from '#components/ui/alert'
import { Button } from '#components/ui/button'
import { LinkButton } from '#components/ui/link-button'
import { groupCode } from '#lib/certificates/rules'

type Props = { state: SubmissionState; onRetry: () => void }

/** For moving the focus there. */
export const STATUS_ID = 'pengiriman'

/** Where the submission is, honestly: on this phone, on its way, or received. */
export function SubmissionStatus({ state, onRetry }: Props) {
  return (
    <div id={STATUS_ID} tabIndex={-1} aria-live="polite" className="empty:absolute">
      {noticeFor(state, onRetry)}
    </div>
  )
}

function noticeFor(state: SubmissionState, onRetry: () => void) {
  switch (state.kind) {
    case 'sending':
      return <Alert tone="info" title="Sedang mengirim …" />
    case 'waiting':
      return (
        <Alert tone="warn" title="Tersimpan di ponsel ini, belum terkirim">
          <p className="mb-3">
            Tanda tangan Anda akan dikirim sendiri begitu jaringan tersedia. Biarkan halaman ini terbuka.
          </p>
          <Button tone="secondary" onClick={onRetry}>
            Kirim sekarang
          </Button>
        </Alert>
      )
    case 'signed_out':
      return (
        <Alert tone="warn" title="Tersimpan di ponsel ini, belum terkirim">
          <p className="mb-3">
            Sesi Anda sudah berakhir. Masuklah kembali pada ponsel ini; tanda tangan Anda akan dikirim
            sendiri.
          </p>
          <LinkButton href="/masuk" tone="secondary">
            Masuk kembali
          </LinkButton>
        </Alert>
      )
    case 'other_person':
      return (
        <Alert tone="warn" title="Tersimpan di ponsel ini, belum terkirim">
          Ada yang masuk dengan nama lain pada peramban ini, sehingga pengiriman ditahan. Masuklah kembali
          dengan nama Anda sendiri untuk mengirimkannya.
        </Alert>
      )
    case 'refused':
      return <Alert tone="bad" title={state.message} />
    case 'accepted':
      return (
        <Alert tone="good" title={`Diterima pukul ${state.receipt.receivedAtText}`}>
          Kode verifikasi {groupCode(state.receipt.code)}
        </Alert>
      )
    case 'idle':
      return null
  }
}
