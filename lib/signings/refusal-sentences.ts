import type { MarkRefusal } from '#lib/signings/mark-rules'
import type { SigningRefusal } from '#lib/signings/rules'

export type SignPledgeRefusal =
  | SigningRefusal
  | MarkRefusal
  | 'not_found'
  | 'not_signed_in'
  | 'malformed'
  | 'too_large'

/** What the person reads, and what to do next, for each refusal of a signing. */
export const signPledgeSentences: Record<SignPledgeRefusal, string> = {
  not_signed_in: 'Sesi Anda sudah berakhir. Silakan masuk kembali; tanda tangan Anda belum terkirim.',
  not_found: 'Pakta ini tidak tersedia untuk Anda. Silakan muat ulang halaman atau hubungi pengelola.',
  malformed: 'Kiriman tidak dapat dibaca. Silakan muat ulang halaman, lalu tanda tangani kembali.',
  too_large: 'Kiriman terlalu besar. Silakan ulangi tanda tangan dengan lebih sederhana.',
  not_yet_open: 'Penandatanganan belum dibuka. Silakan kembali pada waktu yang tertera.',
  closed: 'Penandatanganan sudah ditutup. Silakan hubungi pengelola perangkat daerah Anda.',
  left: 'Anda tidak lagi terdaftar pada kegiatan ini. Bila keliru, silakan hubungi pengelola.',
  text_not_for_you: 'Naskah pakta ini bukan untuk jenis kepegawaian Anda. Silakan muat ulang halaman.',
  text_superseded: 'Naskah pakta sudah diperbarui. Silakan muat ulang halaman dan baca naskah yang baru.',
  points_unconfirmed: 'Setiap butir harus dibaca dan dicentang sebelum pakta dapat dikirim.',
  already_signed: 'Anda sudah menandatangani pakta ini. Buktinya dapat dilihat di halaman Pakta.',
  mark_empty: 'Bidang tanda tangan masih kosong. Silakan bubuhkan tanda tangan Anda.',
  mark_too_long: 'Goresan tanda tangan terlalu banyak. Silakan ulangi dengan lebih sederhana.',
  mark_outside: 'Tanda tangan keluar dari bidangnya. Silakan ulangi di dalam bidang.',
  mark_too_small: 'Tanda tangan terlalu kecil. Silakan ulangi dengan ukuran yang lebih besar.',
  mark_straight: 'Garis lurus bukan tanda tangan. Silakan bubuhkan tanda tangan Anda.',
  mark_name_differs:
    'Nama yang diketik belum sama dengan nama Anda pada daftar pegawai. Ketik nama lengkap Anda.',
  mark_name_missing: 'Silakan ketik nama lengkap Anda sebagai pernyataan.',
}

const statuses: Partial<Record<SignPledgeRefusal, number>> = {
  not_signed_in: 401,
  not_found: 404,
  malformed: 400,
  too_large: 413,
  already_signed: 409,
  not_yet_open: 409,
  closed: 409,
  left: 409,
  text_superseded: 409,
}

/** The HTTP status of a refusal (RFC 9110): 422 unless the table says otherwise. */
export function signPledgeStatus(reason: SignPledgeRefusal): number {
  return statuses[reason] ?? 422
}
