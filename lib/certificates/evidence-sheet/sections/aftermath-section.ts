import type { EvidenceSheetContent, SheetHandover } from '#lib/certificates/evidence-sheet/content'
import { formatExact } from '#lib/certificates/evidence-sheet/exact-time'
import { type Fact, fact, type Section } from '#lib/certificates/evidence-sheet/section'

type Exact = (instant: Date) => string

function witnessFacts({ witness }: EvidenceSheetContent, exact: Exact): Fact[] {
  if (!witness) return [fact('Saksi', 'Belum disaksikan')]
  const [act, kind] =
    witness.kind === 'MENYAKSIKAN'
      ? ['Disaksikan oleh', 'Menyaksikan: penandatanganan berlangsung di hadapan saksi.']
      : ['Diketahui oleh', 'Mengetahui: dinyatakan sesudah penandatanganan.']
  return [
    { label: act, lines: [witness.name, witness.title], note: kind },
    fact('Waktu', exact(witness.witnessedAt)),
  ]
}

function decisionOf({ decision }: SheetHandover, exact: Exact): string {
  if (!decision) return 'menunggu keputusan penerimaan'
  const act = decision.kind === 'RECEIVED' ? 'diterima' : 'dikembalikan untuk diperbaiki'
  return `${act} ${exact(decision.decidedAt)}`
}

function handoverFacts(content: EvidenceSheetContent, exact: Exact): Fact[] {
  if (content.handovers.length === 0) return [fact('Penyerahan', 'Belum diserahkan')]
  return content.handovers.map((handover) => {
    const number = `Nomor ${handover.ordinal} (${handover.kind === 'UTAMA' ? 'utama' : 'susulan'})`
    return fact(
      'Penyerahan',
      `${number}, diserahkan ${exact(handover.handedOverAt)}; ${decisionOf(handover, exact)}.`,
    )
  })
}

/** What happened to the signing afterwards: who witnessed it, and how it travelled to the personnel agency. */
export function aftermathSection(content: EvidenceSheetContent): Section {
  const exact: Exact = (instant) => formatExact(instant, content.region.timeZone)
  return {
    title: 'Saksi dan penyerahan',
    facts: [...witnessFacts(content, exact), ...handoverFacts(content, exact)],
  }
}
