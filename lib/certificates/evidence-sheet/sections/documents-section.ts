import type { EvidenceSheetContent, SheetCertificate } from '#lib/certificates/evidence-sheet/content'
import { formatExact } from '#lib/certificates/evidence-sheet/exact-time'
import { hashLines } from '#lib/certificates/evidence-sheet/print-hash'
import { type Fact, fact, type Section } from '#lib/certificates/evidence-sheet/section'
import type { TimeZone } from '#lib/regions/rules'

const NONE = 'Belum ada; pakta disegel ketika pertama kali diunduh atau oleh sistem sesudah penandatanganan.'

function certificateFacts(certificate: SheetCertificate, timeZone: TimeZone): Fact[] {
  const name = `Edisi ${certificate.edition}`
  return [
    fact(`${name}, disegel`, formatExact(certificate.sealedAt, timeZone)),
    { label: `${name}, sidik berkas`, lines: hashLines(certificate.sha256) },
    { label: `${name}, sertifikat segel`, lines: hashLines(certificate.sealFingerprint) },
  ]
}

/** The sealed certificates of the signing: both editions stay, and each is known by its hash. */
export function documentsSection({ certificates, region }: EvidenceSheetContent): Section {
  const facts = certificates.flatMap((one) => certificateFacts(one, region.timeZone))
  return {
    title: 'Pakta bersegel yang diterbitkan (sidik SHA-256)',
    facts: facts.length > 0 ? facts : [fact('Pakta bersegel', NONE)],
  }
}
