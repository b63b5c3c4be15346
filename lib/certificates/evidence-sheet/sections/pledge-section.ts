import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { formatExact } from '#lib/certificates/evidence-sheet/exact-time'
import { hashFact } from '#lib/certificates/evidence-sheet/print-hash'
import { fact, type Section } from '#lib/certificates/evidence-sheet/section'
import { AUDIENCE_NAMES } from '#lib/pledges/rules'
import { AFFIRMATION } from '#lib/signings/affirmation-rules'

const HASH_OVER =
  'Sidik atas seluruh naskah: judul, pemilihan, dasar hukum, pengantar, butir-butir, dan penutup, persis seperti yang ditampilkan.'

/** Which words were signed, to the letter, and what was agreed above the button. */
export function pledgeSection({ pledge, region, method }: EvidenceSheetContent): Section {
  const published = pledge.publishedAt
    ? `, diterbitkan ${formatExact(pledge.publishedAt, region.timeZone)}`
    : ''
  const facts = [
    fact('Judul', pledge.title),
    fact('Pemilihan', pledge.electionName),
    fact('Versi naskah', `Ke-${pledge.ordinal}${published}`),
    fact('Diperuntukkan bagi', AUDIENCE_NAMES[pledge.audience]),
    hashFact('Sidik naskah (SHA-256)', pledge.hash, HASH_OVER),
  ]
  if (method === 'WET_INK') return { title: 'Pakta yang ditandatangani', facts }
  const points = `Penanda tangan mencentang ${pledge.points} butir satu per satu sebagai tanda telah membaca dan memahaminya.`
  return {
    title: 'Pakta yang ditandatangani',
    facts: [
      ...facts,
      fact('Butir pakta', points),
      fact('Pernyataan', `“${AFFIRMATION}”`, 'Tertulis di atas tombol kirim.'),
    ],
  }
}
