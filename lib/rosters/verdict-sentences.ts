import type { VerdictCode } from '#lib/rosters/checked-roster'

/** One formal sentence per code for the person who must put the row right. */
export const VERDICT_SENTENCES: Record<VerdictCode, string> = {
  NAME_MISSING: 'Nama kosong. Isi nama lengkap pegawai.',
  NUMBER_MISSING: 'Nomor kosong. Isi NIP atau NI PPPK untuk ASN, atau NIK untuk non-ASN.',
  NUMBER_ROUNDED:
    'Angka akhir nomor dibulatkan oleh Excel. Ubah format kolom menjadi Teks, lalu ketik ulang nomor dari dokumen asli.',
  NIK_IN_NIP_COLUMN: 'Kolom NIP berisi NIK (16 angka). Pindahkan NIK ke kolom NIK, lalu isi NIP yang benar.',
  NIP_LENGTH: 'NIP atau NI PPPK harus terdiri atas 18 angka. Periksa angka yang kurang atau berlebih.',
  NIP_BIRTH_DATE:
    'Delapan angka pertama NIP bukan tanggal lahir yang sah (tahun, bulan, tanggal). Cocokkan dengan SK pegawai.',
  NIP_APPOINTMENT:
    'Angka ke-9 sampai ke-14 NIP bukan tahun dan bulan pengangkatan yang sah (untuk PPPK, angka ke-13 dan ke-14 adalah 21 sampai 29). Cocokkan dengan SK pegawai.',
  NIP_SEX: 'Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan). Cocokkan dengan SK pegawai.',
  NIK_LENGTH: 'NIK harus terdiri atas 16 angka. Cocokkan dengan KTP pegawai.',
  NIK_BIRTH_DATE: 'Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang sah. Cocokkan dengan KTP pegawai.',
  NOT_ACTIVE:
    'Kedudukan hukum menunjukkan pegawai tidak aktif lagi. Hapus baris ini, atau perbaiki kedudukan hukumnya bila keliru.',
  OPD_UNKNOWN: 'Nama perangkat daerah kosong atau tidak dikenal. Tulis nama resmi perangkat daerah.',
  DUPLICATE_IN_FILE:
    'Nomor ini sudah tercantum pada baris sebelumnya. Sisakan satu baris untuk setiap pegawai.',
  SEX_MISMATCH: 'Jenis kelamin tidak sesuai dengan nomor pegawai. Baris tetap diterima; mohon diperiksa.',
  BIRTH_DATE_MISMATCH:
    'Tanggal lahir tidak sesuai dengan nomor pegawai. Baris tetap diterima; mohon diperiksa.',
}
