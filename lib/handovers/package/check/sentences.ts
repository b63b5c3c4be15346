import type { SealNotFound } from '#lib/certificates/check/find-seal'
import type { Finding, PackageFault } from '#lib/handovers/package/check/finding'
import { legible } from '#lib/handovers/package/check/legible'

export const FOREIGN_TIMESTAMP =
  'cap waktunya bukan dari penerbit yang dipercaya (tambahkan sertifikat penerbit cap waktu itu bila Anda mempercayainya)'

export const FOREIGN_SEAL = 'tidak berubah, tetapi segelnya bukan dari sertifikat yang dipercaya'

/** What no file can say of itself: it was true when it was sealed. */
export const BEYOND_THE_FILE =
  'pembatalan dan edisi yang lebih baru tidak tampak dari berkas; periksa kodenya di laman verifikasi'

/** What a file is that is not a PDF exactly as it was sealed. */
export const PDF_SENTENCES: Record<SealNotFound, string> = {
  not_pdf: 'bukan berkas PDF atau paket penyerahan (ZIP)',
  not_sealed: 'tidak bersegel',
  changed: 'BERUBAH setelah disegel, atau segelnya rusak',
  partly_covered: 'segel tidak meliputi seluruh berkas: ada yang ditambahkan setelah disegel',
}

const FAULT_SENTENCES: Record<PackageFault, string> = {
  not_package: 'bukan paket penyerahan yang utuh: manifest.json atau segelnya tidak dapat ditemukan',
  prepended: 'ada byte yang ditambahkan di depan berkas',
  appended: 'ada byte yang ditambahkan di akhir berkas',
  not_laid_out: 'susunan ZIP tidak baku: ada byte yang bukan bagian entri mana pun',
  missing: 'entri hilang: tercantum dalam manifes, tetapi tidak ada dalam paket',
  unlisted: 'entri tidak tercantum dalam manifes',
  misplaced: 'entri tidak pada urutan yang tercantum dalam manifes',
  differs: 'tidak sama dengan manifes',
  manifest_changed: 'BERUBAH setelah disegel, atau segelnya (manifest.p7s) rusak',
  manifest_malformed: 'tidak dalam bentuk baku manifes',
  foreign_seal: 'segelnya bukan dari sertifikat yang dipercaya',
  foreign_timestamp: FOREIGN_TIMESTAMP,
  not_sealed: 'tidak bersegel',
  seal_broken: 'segelnya rusak atau tidak meliputi seluruh berkas',
  leaf_missing: 'tidak memuat bukti.json',
  leaf_unexpected: 'memuat bukti.json, padahal bukan satu pakta',
  leaf_differs: 'bukti.json tidak sama dengan manifes',
  not_in_register: 'tidak terbukti tercatat dalam register',
  checkpoint_changed: 'tanda register (checkpoint) BERUBAH setelah disegel, atau segelnya rusak',
  checkpoint_foreign: 'tanda register (checkpoint) bukan dari sertifikat yang dipercaya',
  checkpoint_timestamp: 'cap waktu tanda register (checkpoint) bukan dari penerbit yang dipercaya',
}

/** One finding in words, the entry named first. */
export function findingSentence({ entry, fault }: Finding): string {
  return entry === null ? FAULT_SENTENCES[fault] : `${legible(entry)}: ${FAULT_SENTENCES[fault]}`
}
