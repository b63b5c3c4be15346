import type { UnreadableReason } from '#lib/rosters/reading/unreadable-file'

/** One formal sentence per reason for which a whole file is turned away, saying what to do next. */
export const UNREADABLE_SENTENCES: Record<UnreadableReason, string> = {
  file_empty: 'Berkas kosong. Pilih kembali berkas daftar pegawai yang berisi data.',
  file_too_large:
    'Ukuran berkas melebihi 50 MB. Hapus gambar dan lembar yang tidak diperlukan, atau pecah daftar per perangkat daerah.',
  not_a_workbook:
    'Berkas ini bukan daftar pegawai dalam bentuk Excel (.xlsx) atau CSV. Buka daftar di Excel, lalu simpan sebagai Excel Workbook (.xlsx).',
  other_format:
    'Format berkas ini belum dapat dibaca. Buka berkas di Excel, pilih Simpan Sebagai, lalu pilih Excel Workbook (.xlsx).',
  password_protected:
    'Berkas dilindungi kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu unggah kembali.',
  unpacks_too_large:
    'Isi berkas jauh lebih besar daripada ukurannya sehingga tidak dibuka demi keamanan. Salin daftar ke buku kerja baru, simpan sebagai .xlsx, lalu unggah kembali.',
  workbook_damaged:
    'Berkas rusak atau tidak lengkap. Buka di Excel, simpan kembali sebagai Excel Workbook (.xlsx), lalu unggah kembali.',
  workbook_unsafe:
    'Berkas memuat rujukan ke luar yang tidak diizinkan. Salin daftar ke buku kerja baru, simpan sebagai .xlsx, lalu unggah kembali.',
  too_many_sheets:
    'Berkas memuat lebih dari 50 lembar. Sisakan lembar daftar pegawai saja, lalu unggah kembali.',
  too_many_rows:
    'Daftar memuat lebih dari 200.000 baris. Pecah daftar per perangkat daerah, lalu unggah satu per satu.',
  header_not_found:
    'Baris judul kolom tidak ditemukan dalam 15 baris pertama. Pastikan ada kolom nama dan kolom NIP, NI PPPK, atau NIK.',
  rows_not_found: 'Tidak ada baris pegawai di bawah judul kolom. Pastikan lembar yang benar berisi data.',
  csv_line_too_long:
    'Ada baris yang melebihi 1 MB. Buka berkas di Excel, periksa tanda kutip dan pemisah barisnya, lalu simpan kembali sebagai .xlsx.',
  csv_quote_open:
    'Ada tanda kutip yang tidak ditutup di dalam berkas CSV. Buka berkas di Excel, lalu simpan kembali sebagai .xlsx.',
}
