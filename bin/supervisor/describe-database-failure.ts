import { MigrationRefusal } from '#lib/db/migration-refusal'

const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'ECONNRESET', 'EAI_AGAIN']

// Codes of PostgreSQL, from its manual, appendix A.
const refused: Record<string, string> = {
  '28P01':
    'Kata sandi pada DATABASE_URL atau DATABASE_ADMIN_URL tidak diterima PostgreSQL: perbaiki kata sandinya.',
  '28000':
    'Pengguna pada DATABASE_URL atau DATABASE_ADMIN_URL tidak diizinkan PostgreSQL: perbaiki nama pengguna atau pg_hba.conf.',
  '3D000': 'Basis data pada DATABASE_URL atau DATABASE_ADMIN_URL belum ada: buat dahulu basis data itu.',
  '42704': 'Pengguna pada DATABASE_URL belum ada di PostgreSQL: buat dahulu dengan CREATE ROLE … LOGIN.',
  '53100': 'Ruang penyimpanan server PostgreSQL penuh: kosongkan ruang, lalu jalankan kembali.',
  '42501':
    'Pengguna pada DATABASE_ADMIN_URL tidak berhak mengubah skema basis data: jadikan ia pemilik basis data itu.',
}

function describeMigration({ reason, names }: MigrationRefusal): string {
  if (reason === 'newer_database') {
    return `Basis data berasal dari versi Ikrar yang lebih baru (migrasi ${names.join(', ')} tidak dikenal): jalankan versi itu, atau pulihkan cadangan yang sesuai.`
  }
  if (reason === 'older_database') {
    return `Basis data belum dimutakhirkan (migrasi ${names.join(', ')}): setel DATABASE_ADMIN_URL pada satu mesin dan jalankan di sana dahulu.`
  }
  return `Migrasi ${names.join(', ')} pernah gagal di tengah jalan: pulihkan basis data dari cadangan, lalu jalankan kembali.`
}

/** The sentence for a database that cannot be used as it is; null when the cause is another. */
export function describeDatabaseFailure(error: unknown): string | null {
  if (error instanceof MigrationRefusal) return describeMigration(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (unreachable.includes(code)) {
    return 'Server PostgreSQL pada DATABASE_URL atau DATABASE_ADMIN_URL tidak dapat dihubungi: periksa alamatnya dan pastikan server itu berjalan.'
  }
  return refused[code] ?? null
}
