import { groupHex, NUMBER_MISSING, SAMPLE_WATERMARK } from '#lib/certificates/rules'
import { ABSENT_LABELS } from '#lib/handovers/absent-labels'
import type { BookCounts } from '#lib/handovers/book-content'
import type { BookRoll } from '#lib/handovers/book-roll'
import type { PackagedSigning } from '#lib/handovers/package/load-packaged'
import type { PackageSubject } from '#lib/handovers/package/load-subject'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'
import { employmentKindLabel } from '#lib/rosters/rules/employment-kind-label'
import type { SigningMethod } from '#prisma/generated/enums'

/** Everything a recap says. `volumes` is how many the book has, `sealFingerprint` SHA-256 in hex. */
export type RecapContent = {
  subject: PackageSubject
  counts: BookCounts
  signings: readonly PackagedSigning[]
  absent: BookRoll['absent']
  volumes: number
  sealFingerprint: string
  printedBy: string
  preparedAt: Date
  sample: boolean
}

const METHODS: Record<SigningMethod, string> = {
  DRAWN: 'Digambar pada layar',
  TYPED: 'Nama lengkap diketik',
  WET_INK: 'Pindaian tanda tangan basah',
}
const ACTS = { MENYAKSIKAN: 'Menyaksikan', MENGETAHUI: 'Mengetahui' } as const

export const SIGNED_HEADS = [
  'No',
  'Nama',
  'Nomor',
  'Jenis kepegawaian',
  'Pangkat',
  'Jabatan',
  'Unit',
  'Waktu tanda tangan',
  'Cara',
  'Disaksikan oleh',
  'Waktu disaksikan',
  'Kode verifikasi',
  'SHA-256 sertifikat',
] as const

/** One row of who signed, in text throughout: numbers of 18 digits would lose their end as numbers. */
export function signedRow(signing: PackagedSigning, number: number, timeZone: TimeZone): string[] {
  const { signer, witness } = signing
  return [
    String(number),
    signer.name,
    signer.number ?? NUMBER_MISSING,
    employmentKindLabel(signer.employmentKind, signer.localTerm),
    signer.rank ?? '-',
    signer.position ?? '-',
    signer.unit ?? '-',
    formatDateTime(signing.signedAt, timeZone),
    METHODS[signing.method],
    witness ? `${ACTS[witness.kind]}: ${witness.title}, ${witness.name}` : 'belum disaksikan',
    witness ? formatDateTime(witness.at, timeZone) : '-',
    signing.code,
    signing.sha256,
  ]
}

export const ABSENT_HEADS = ['No', 'Nama', 'Unit', 'Keterangan'] as const

/** One row of who has not, by class, never by reason. */
export function absentRow(person: BookRoll['absent'][number], number: number): string[] {
  return [String(number), person.name, person.unit || '-', ABSENT_LABELS[person.class]]
}

/** "Rahasia, dicetak oleh …, pukul …": stands over every list of names. */
export function confidentialRow({ printedBy, preparedAt, subject, sample }: RecapContent): string {
  const line = `Rahasia, dicetak oleh ${printedBy}, ${formatDateTime(preparedAt, subject.timeZone)}`
  return sample ? `${SAMPLE_WATERMARK}. ${line}` : line
}

/** What the package holds, as label and value. */
export function summaryRows(content: RecapContent): [label: string, value: string][] {
  const { subject, counts, signings } = content
  const witnessed = signings.filter(({ witness }) => witness !== null).length
  return [
    ['Pemerintah daerah', subject.governmentName],
    ['Perangkat daerah', subject.opd],
    ['Kegiatan', subject.campaign],
    ['Penyerahan', `${subject.kind === 'UTAMA' ? 'Utama' : 'Susulan'} (ke-${subject.ordinal})`],
    ['Diserahkan oleh', `${subject.headName}, ${subject.headTitle}`],
    ['Waktu penyerahan', formatDateTime(subject.handedOverAt, subject.timeZone)],
    ['Sudah menandatangani', `${counts.signed} dari ${counts.mustSign} wajib menandatangani`],
    ['Berhalangan sementara', String(counts.excused)],
    ['Tidak bersedia', String(counts.refused)],
    ['Belum menandatangani', String(counts.open)],
    ['Pakta dalam paket ini', String(signings.length)],
    ['Di antaranya sudah disaksikan', String(witnessed)],
    ['Jilid himpunan', String(content.volumes)],
    ['Paket disiapkan', formatDateTime(content.preparedAt, subject.timeZone)],
    ['Sidik jari sertifikat segel (SHA-256)', groupHex(content.sealFingerprint)],
  ]
}
