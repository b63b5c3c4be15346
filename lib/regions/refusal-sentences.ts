import type { AppointHeadRefusal } from '#lib/regions/appoint-head'
import type { ChangeHeadshipResult } from '#lib/regions/change-headship'
import type { OpdRefusal } from '#lib/regions/create-opd'
import type { EndHeadshipResult } from '#lib/regions/end-headship'

type HeadshipRefusal =
  | AppointHeadRefusal
  | Extract<EndHeadshipResult | ChangeHeadshipResult, { ok: false }>['reason']

/** What the officer reads, and what to do next, for each refusal about heads of agencies. */
export const headshipSentences: Record<HeadshipRefusal, string> = {
  not_found: 'Data tidak ditemukan. Silakan muat ulang halaman.',
  no_such_day: 'Tanggal itu tidak ada dalam kalender. Periksa hari, bulan, dan tahunnya.',
  ends_before_start: 'Hari terakhir menjabat mendahului tanggal mulai (TMT). Periksa kedua tanggal.',
  employee_not_found:
    'Nomor tidak ditemukan pada daftar pegawai. Periksa nomornya, atau isi nama bila pejabat itu memang tidak tercantum pada daftar.',
  seat_taken:
    'Sudah ada kepala yang mulai menjabat pada tanggal itu atau sesudahnya. Akhiri dahulu masa jabatannya, atau pilih tanggal yang lain.',
  already_acted:
    'Pejabat ini sudah menyaksikan atau menyerahkan pakta integritas, sehingga nama dan jabatannya tidak dapat diubah lagi. Bila pejabat atau jabatannya berganti, tetapkan kepala yang baru.',
  already_ended: 'Masa jabatan ini sudah berakhir pada tanggal itu atau sebelumnya.',
}

/** The same for agencies. */
export function opdSentence(refusal: OpdRefusal): string {
  if (refusal.reason === 'not_found') return headshipSentences.not_found
  return `Nama “${refusal.name}” sudah dipakai perangkat daerah lain. Pakai nama lain, atau hapus dari perangkat daerah itu lebih dahulu.`
}
