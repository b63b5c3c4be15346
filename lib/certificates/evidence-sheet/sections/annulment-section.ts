import type { EvidenceSheetContent, SheetAnnulment } from '#lib/certificates/evidence-sheet/content'
import { formatExact } from '#lib/certificates/evidence-sheet/exact-time'
import { type Fact, fact, type Section } from '#lib/certificates/evidence-sheet/section'
import { nameOfficer } from '#lib/certificates/evidence-sheet/sections/identification-section'
import { ANNULMENT_KIND_NAMES } from '#lib/signings/annulment-rules'

type Exact = (instant: Date) => string

function contestFacts({ contests }: EvidenceSheetContent, exact: Exact): Fact[] {
  if (contests.length === 0) return [fact('Laporan penanda tangan', 'Tidak ada')]
  return contests.map(({ createdAt, statement }) => ({
    label: 'Laporan penanda tangan',
    lines: [`“Ini bukan tanda tangan saya”, disampaikan ${exact(createdAt)}:`, ...statement.split('\n')],
  }))
}

/** A request that came to nothing is told without its reason, which stays with the officers. */
function pendingFacts(request: SheetAnnulment, exact: Exact): Fact[] {
  const asked = `${ANNULMENT_KIND_NAMES[request.kind]}, diajukan ${nameOfficer(request.requestedBy)}, ${exact(request.requestedAt)}`
  const { rejection } = request
  const outcome = rejection
    ? `ditolak ${nameOfficer(rejection.by)}, ${exact(rejection.at)}. Penandatanganan tetap berlaku.`
    : 'menunggu persetujuan petugas kedua. Penandatanganan masih berlaku.'
  return [fact('Permohonan pembatalan', `${asked}; ${outcome}`)]
}

function annulmentFacts(request: SheetAnnulment, exact: Exact): Fact[] {
  const { approval } = request
  if (!approval) return pendingFacts(request, exact)
  return [
    fact('Dibatalkan', `${exact(approval.at)}; tidak berlaku lagi sejak saat itu.`),
    fact('Jenis kekeliruan', ANNULMENT_KIND_NAMES[request.kind]),
    fact('Alasan', request.reason),
    fact('Diajukan oleh', `${nameOfficer(request.requestedBy)}, ${exact(request.requestedAt)}`),
    fact('Disetujui oleh', `${nameOfficer(approval.by)}, ${exact(approval.at)}`),
  ]
}

/** Whether the person disowned the signing, and whether two officers annulled it. */
export function annulmentSection(content: EvidenceSheetContent): Section {
  const exact: Exact = (instant) => formatExact(instant, content.region.timeZone)
  const annulments = content.annulments.flatMap((request) => annulmentFacts(request, exact))
  return {
    title: 'Laporan dan pembatalan',
    facts: [
      ...contestFacts(content, exact),
      ...(annulments.length > 0 ? annulments : [fact('Pembatalan', 'Tidak ada')]),
    ],
  }
}
