import type { VerdictCode } from '#lib/rosters/checked-roster'
import type { PlanProblemCode } from '#lib/rosters/import-plan'
import type { UnreadableReason } from '#lib/rosters/reading/unreadable-file'
import { UNREADABLE_SENTENCES } from '#lib/rosters/unreadable-sentences'
import { VERDICT_SENTENCES } from '#lib/rosters/verdict-sentences'

export type ImportRefusal =
  | { reason: 'not_found' | 'other_file' | 'nothing_accepted' | 'not_signed_in' | 'malformed' }
  | { reason: 'unreadable'; why: UnreadableReason }

const SENTENCES = {
  not_signed_in: 'Sesi Anda sudah berakhir. Silakan masuk kembali, lalu pilih berkasnya lagi.',
  malformed: 'Kiriman tidak dapat dibaca. Silakan muat ulang halaman, lalu pilih berkasnya lagi.',
  not_found: 'Kegiatan tidak ditemukan. Silakan muat ulang halaman.',
  other_file:
    'Berkas yang dikirim berbeda dari berkas yang diperiksa. Tidak ada yang diubah. Pilih berkasnya lagi, lalu periksa hasilnya sebelum menerapkan.',
  nothing_accepted:
    'Tidak ada baris yang dapat diterima. Tidak ada yang diubah. Perbaiki berkas menurut keterangan pada setiap baris.',
}

/** What the officer reads when a whole file is turned away, and what to do next. */
export function importSentence(refusal: ImportRefusal): string {
  return refusal.reason === 'unreadable' ? UNREADABLE_SENTENCES[refusal.why] : SENTENCES[refusal.reason]
}

/** HTTP status of a refusal (RFC 9110). */
export function importStatus({ reason }: ImportRefusal): number {
  if (reason === 'not_signed_in') return 401
  if (reason === 'not_found') return 404
  if (reason === 'other_file') return 409
  return reason === 'malformed' ? 400 : 422
}

const PLAN_SENTENCES = {
  NUMBERS_OF_TWO_PEOPLE:
    'NIP dan NIK pada baris ini tercatat sebagai milik dua orang yang berbeda. Cocokkan kedua nomor dengan dokumen asli.',
}

/** What is wrong with one row, and what to do. */
export function rowSentence(code: VerdictCode | PlanProblemCode): string {
  return code === 'NUMBERS_OF_TWO_PEOPLE' ? PLAN_SENTENCES[code] : VERDICT_SENTENCES[code]
}
