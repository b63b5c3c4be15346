import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { hashFact } from '#lib/certificates/evidence-sheet/print-hash'
import type { Section } from '#lib/certificates/evidence-sheet/section'

const SALTED = 'beserta bilangan acak yang disimpan dan dimusnahkan bersamanya.'

/** The hashes that stand in the archive for ever, each with what it is over. */
export function hashesSection({ hashes }: EvidenceSheetContent): Section {
  return {
    title: 'Sidik data (SHA-256)',
    facts: [
      hashFact('Data diri', hashes.snapshot, `Sidik atas data diri seperti tercetak pada pakta, ${SALTED}`),
      hashFact('Tanda tangan', hashes.mark, `Sidik atas goresan atau nama yang diketik, ${SALTED}`),
      hashFact('Asal kiriman', hashes.origin, `Sidik atas alamat IP dan jenis peramban, ${SALTED}`),
      hashFact(
        'Jejak register',
        hashes.leaf,
        'Sidik atas ketiga sidik di atas, sidik naskah, waktu, dan cara pengenalan; inilah yang dicatat dalam register.',
      ),
    ],
  }
}
