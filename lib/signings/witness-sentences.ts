import type { MarkRefusal } from '#lib/signings/mark-rules'
import { signPledgeSentences } from '#lib/signings/refusal-sentences'
import type { WitnessingRefusal } from '#lib/signings/witness-rules'

export type WitnessSigningsRefusal =
  | MarkRefusal
  | Exclude<WitnessingRefusal, 'not_yours'>
  | 'not_found'
  | 'nothing_to_witness'

/** What the witness reads, and what to do next, for each refusal. */
export const witnessSigningsSentences: Record<WitnessSigningsRefusal, string> = {
  mark_empty: signPledgeSentences.mark_empty,
  mark_too_long: signPledgeSentences.mark_too_long,
  mark_outside: signPledgeSentences.mark_outside,
  mark_too_small: signPledgeSentences.mark_too_small,
  mark_straight: signPledgeSentences.mark_straight,
  mark_name_differs:
    'Nama yang diketik belum sama dengan nama pejabat yang bertindak. Ketik nama lengkap Anda.',
  mark_name_missing: signPledgeSentences.mark_name_missing,
  not_found: 'Daftar penandatanganan ini tidak tersedia untuk Anda. Silakan muat ulang halaman.',
  own_signing: 'Anda tidak dapat menyaksikan tanda tangan Anda sendiri. Silakan muat ulang halaman.',
  region_witness_only:
    'Daftar ini memuat penandatanganan yang disaksikan pejabat pemerintah daerah. Silakan muat ulang halaman.',
  head_witnesses: 'Daftar ini memuat penandatanganan yang disaksikan kepala OPD. Silakan muat ulang halaman.',
  nothing_to_witness:
    'Seluruh penandatanganan dalam daftar ini sudah disaksikan. Silakan muat ulang halaman.',
}
