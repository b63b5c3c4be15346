import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { renderEvidenceSheet } from '#lib/certificates/evidence-sheet/render-evidence-sheet'
import { evidenceSheetFactory, someOfficer, someOperator } from '#tests/factories/evidence-sheet-content'

/** An evidence sheet, not yet sealed. */
export async function renderSheet(changes: Partial<EvidenceSheetContent> = {}): Promise<Uint8Array> {
  const content = evidenceSheetFactory(changes)
  const slot = { room: 3000, reason: 'Segel lembar bukti penandatanganan', at: content.printed.at }
  return (await renderEvidenceSheet(content, slot)).bytes
}

/** Witnessed, handed over, disowned and annulled. */
export const everything: Partial<EvidenceSheetContent> = {
  witness: {
    kind: 'MENYAKSIKAN',
    title: 'Plt. Kepala Dinas Komunikasi dan Informatika',
    name: 'Dr. Rahmat Hidayat, S.T., M.T.',
    witnessedAt: new Date('2024-07-30T02:30:00Z'),
  },
  handovers: [
    {
      ordinal: 3,
      kind: 'SUSULAN',
      handedOverAt: new Date('2024-07-31T02:30:00Z'),
      decision: { kind: 'RECEIVED', decidedAt: new Date('2024-07-31T05:30:00Z') },
    },
  ],
  contests: [{ createdAt: new Date('2024-08-01T05:00:00Z'), statement: 'Saya sedang cuti.' }],
  annulments: [
    {
      kind: 'PENYALAHGUNAAN',
      reason: 'Slip dipakai orang lain menurut keterangan saksi.',
      requestedAt: new Date('2024-08-01T06:00:00Z'),
      requestedBy: someOperator,
      approval: { at: new Date('2024-08-01T08:00:00Z'), by: someOfficer },
      rejection: null,
    },
  ],
}
