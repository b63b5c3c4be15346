import { groupCode } from '#lib/certificates/rules'
import type {
  DepartureKind,
  ExcuseKind,
  HandoverDecisionKind,
  HandoverKind,
  WitnessingKind,
} from '#prisma/generated/enums'

/** One fact of a person's status, with its time. */
export type StatusFact = { at: Date; text: string }

/** What stands on record about one signatory; times bound each fact. */
export type StatusRecord = {
  memberships: { fromAt: Date; untilAt: Date | null; opd: string; unit: string | null }[]
  departures: { kind: DepartureKind; fromAt: Date }[]
  excuses: { kind: ExcuseKind; fromAt: Date; untilAt: Date; revokedAt: Date | null }[]
  refusals: { fromAt: Date; withdrawnAt: Date | null; minutesNumber: string | null }[]
  signings: {
    signedAt: Date
    code: string
    annulledAt: Date | null
    witnessing: { witnessedAt: Date; kind: WitnessingKind; by: string } | null
    handovers: {
      handedOverAt: Date
      kind: HandoverKind
      decision: { kind: HandoverDecisionKind; decidedAt: Date } | null
    }[]
  }[]
}

const DEPARTURES: Record<DepartureKind, string> = {
  PENSIUN: 'pensiun',
  PINDAH_KELUAR: 'pindah keluar',
  BERHENTI: 'berhenti',
  MENINGGAL: 'meninggal dunia',
}

const EXCUSES: Record<ExcuseKind, string> = {
  CUTI: 'cuti',
  SAKIT: 'sakit',
  TUGAS_BELAJAR: 'tugas belajar',
  LAINNYA: 'alasan lain',
}

/** The facts in the order in which they happened, as sentences; a fact of the future is told too. */
export function describeHistory(record: StatusRecord, formatDate: (instant: Date) => string): StatusFact[] {
  const facts = [
    ...record.memberships.flatMap(describeMembership),
    ...record.departures.map(({ kind, fromAt }) =>
      fact(fromAt, `Tidak lagi terdaftar: ${DEPARTURES[kind]}.`),
    ),
    ...record.excuses.map((excuse) => describeExcuse(excuse, formatDate)),
    ...record.refusals.flatMap(describeRefusal),
    ...record.signings.flatMap(describeSigning),
  ]
  return facts.sort((one, other) => one.at.getTime() - other.at.getTime())
}

function fact(at: Date, text: string): StatusFact {
  return { at, text }
}

function describeMembership({
  fromAt,
  untilAt,
  opd,
  unit,
}: StatusRecord['memberships'][number]): StatusFact[] {
  const place = unit ? `${unit}, ${opd}` : opd
  const from = fact(fromAt, `Terdaftar pada ${place}.`)
  return untilAt ? [from, fact(untilAt, `Tidak lagi pada ${place}.`)] : [from]
}

function describeExcuse(
  { kind, fromAt, untilAt, revokedAt }: StatusRecord['excuses'][number],
  formatDate: (instant: Date) => string,
): StatusFact {
  const end =
    revokedAt && revokedAt < untilAt ? `dicabut ${formatDate(revokedAt)}` : `sampai ${formatDate(untilAt)}`
  return fact(fromAt, `Berhalangan sementara (${EXCUSES[kind]}), ${end}.`)
}

function describeRefusal({
  fromAt,
  withdrawnAt,
  minutesNumber,
}: StatusRecord['refusals'][number]): StatusFact[] {
  const minutes = minutesNumber ? ` Berita Acara nomor ${minutesNumber}.` : ''
  const refused = fact(fromAt, `Menyatakan tidak bersedia menandatangani.${minutes}`)
  return withdrawnAt ? [refused, fact(withdrawnAt, 'Pernyataan tidak bersedia dicabut.')] : [refused]
}

function describeSigning(signing: StatusRecord['signings'][number]): StatusFact[] {
  const { witnessing, annulledAt } = signing
  return [
    fact(signing.signedAt, `Menandatangani pakta, kode verifikasi ${groupCode(signing.code)}.`),
    ...(witnessing ? [describeWitnessing(witnessing)] : []),
    ...signing.handovers.flatMap(describeHandover),
    ...(annulledAt ? [fact(annulledAt, 'Penandatanganan dibatalkan; tidak berlaku lagi.')] : []),
  ]
}

type Witnessed = NonNullable<StatusRecord['signings'][number]['witnessing']>

function describeWitnessing({ witnessedAt, kind, by }: Witnessed): StatusFact {
  return fact(witnessedAt, `${kind === 'MENYAKSIKAN' ? 'Disaksikan' : 'Diketahui'} oleh ${by}.`)
}

type HandedOver = StatusRecord['signings'][number]['handovers'][number]

function describeHandover({ handedOverAt, kind, decision }: HandedOver): StatusFact[] {
  const handed = fact(handedOverAt, `Diserahkan dalam penyerahan ${kind === 'UTAMA' ? 'utama' : 'susulan'}.`)
  if (!decision) return [handed]
  const text =
    decision.kind === 'RECEIVED' ? 'Penyerahan diterima.' : 'Penyerahan dikembalikan untuk diperbaiki.'
  return [handed, fact(decision.decidedAt, text)]
}
