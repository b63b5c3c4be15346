import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { DESTROYED, type Fact, fact, type Section } from '#lib/certificates/evidence-sheet/section'
import { groupCode, NUMBER_MISSING } from '#lib/certificates/rules'

function personFacts({ signer, opdName }: EvidenceSheetContent): Fact[] {
  if (!signer) return [fact('Data diri', DESTROYED), fact('Perangkat daerah', opdName)]
  return [
    fact('Nama', signer.name),
    fact(signer.numberLabel, signer.number ?? NUMBER_MISSING),
    fact('Pangkat/Golongan', signer.rank ?? '-'),
    fact('Jabatan', signer.position ?? '-'),
    ...(signer.unit ? [fact('Unit kerja', signer.unit)] : []),
    fact('Perangkat daerah', signer.opd),
    fact('Instansi', signer.agency),
  ]
}

/** Whose signing it is, as frozen when it was made, and the code it goes by. */
export function signerSection(content: EvidenceSheetContent): Section {
  const facts = [
    ...personFacts(content),
    fact('Kegiatan', content.campaignName),
    fact('Kode verifikasi', groupCode(content.code)),
  ]
  return { title: 'Penanda tangan', facts }
}
