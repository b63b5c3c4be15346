import type { ApproveAnnulmentResult } from '#lib/signings/approve-annulment'
import type { RejectAnnulmentResult } from '#lib/signings/reject-annulment'
import type { RequestAnnulmentResult } from '#lib/signings/request-annulment'

type Refused = Extract<
  RequestAnnulmentResult | ApproveAnnulmentResult | RejectAnnulmentResult,
  { ok: false }
>['reason']

/** What the officer reads, and what to do next. */
export const annulmentSentences: Record<Refused, string> = {
  not_found: 'Data tidak ditemukan. Silakan muat ulang halaman.',
  already_annulled: 'Tanda tangan ini sudah dibatalkan. Pegawai dapat menandatangani kembali.',
  already_requested: 'Pembatalan tanda tangan ini sudah dimohonkan dan menunggu persetujuan petugas lain.',
  request_closed: 'Permohonan ini sudah diputuskan. Silakan muat ulang halaman.',
  same_officer:
    'Pembatalan memerlukan dua orang. Mintalah petugas lain menyetujui permohonan yang Anda ajukan.',
  own_signing:
    'Anda tidak dapat memohonkan atau memutuskan pembatalan tanda tangan Anda sendiri. Mintalah petugas lain menanganinya.',
}
