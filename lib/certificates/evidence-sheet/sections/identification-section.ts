import type { Identification } from '#lib/certificates/content'
import type {
  EvidenceSheetContent,
  Officer,
  SheetIdentification,
} from '#lib/certificates/evidence-sheet/content'
import { formatExact } from '#lib/certificates/evidence-sheet/exact-time'
import { DESTROYED, type Fact, fact, type Section } from '#lib/certificates/evidence-sheet/section'
import type { CodeDelivery } from '#prisma/generated/enums'

const WAYS: Record<Identification, string> = {
  CODE: 'Nomor pegawai dan kode pribadi yang diketik pada halaman masuk.',
  SLIP: 'Tautan atau kode QR pada slip pribadi.',
  SSO: 'Akun masuk tunggal (SSO) pemerintah daerah.',
  DESK: 'Diperiksa petugas di meja layanan.',
}

const DELIVERIES: Record<CodeDelivery, string> = {
  SLIP: 'Slip tercetak',
  EMAIL: 'Surat elektronik ke alamat pegawai',
  WHATSAPP: 'Pesan WhatsApp ke nomor pegawai',
  SAMPLE_FILE: 'Berkas akun contoh (mode evaluasi)',
}

const ADDRESS_NOTE =
  'Menunjukkan sambungan internet yang dipakai, bukan orangnya; satu kantor dapat memakai satu alamat.'
const ISSUER_UNKNOWN = 'Tidak melalui akun petugas (diterbitkan sistem).'

/** "Siti Rahma (Pengelola Dinas Kesehatan)". */
export function nameOfficer({ name, role }: Officer): string {
  return `${name} (${role})`
}

type Exact = (instant: Date) => string

function codeFacts({ code }: SheetIdentification, exact: Exact): Fact[] {
  if (!code) return []
  const { issuedBy, issuedAt, delivery } = code
  return [
    fact('Kode diterbitkan oleh', issuedBy ? nameOfficer(issuedBy) : ISSUER_UNKNOWN),
    fact('Kode diterbitkan pada', exact(issuedAt)),
    fact('Kode disampaikan melalui', delivery ? DELIVERIES[delivery] : 'Tidak tercatat'),
  ]
}

function deskFacts({ desk }: SheetIdentification): Fact[] {
  if (!desk) return []
  const help = desk.assisted ? `Ya. ${desk.reason ?? 'Alasan tidak tercatat.'}` : 'Tidak'
  return [fact('Petugas meja layanan', nameOfficer(desk.operator)), fact('Dibantu petugas', help)]
}

/** How it was established who signs, through which session, and from where. */
export function identificationSection({ identification, origin, region }: EvidenceSheetContent): Section {
  const exact: Exact = (instant) => formatExact(instant, region.timeZone)
  const { session } = identification
  return {
    title: 'Pengenalan penanda tangan',
    facts: [
      fact('Dikenali melalui', WAYS[identification.by]),
      ...codeFacts(identification, exact),
      ...deskFacts(identification),
      fact('Nomor sesi', session.id),
      ...(session.openedAt ? [fact('Sesi dibuka', exact(session.openedAt))] : []),
      origin ? fact('Alamat IP', origin.address, ADDRESS_NOTE) : fact('Alamat IP', DESTROYED),
      fact('Jenis peramban', origin?.browserFamily ?? DESTROYED),
    ],
  }
}
