import type { EvidenceSheetContent } from '#lib/certificates/evidence-sheet/content'
import { formatExact } from '#lib/certificates/evidence-sheet/exact-time'

const STANDS =
  'Lembar ini memuat seluruh catatan arsip tentang satu penandatanganan pakta. Pada saat lembar ini dicetak, penandatanganan tersebut berlaku.'

/** The instant from which the signing no longer stands; null while it does. */
export function annulledAt({ annulments }: Pick<EvidenceSheetContent, 'annulments'>): Date | null {
  return annulments.find(({ approval }) => approval)?.approval?.at ?? null
}

function destructionSentence({ signer, destroyedAt, region }: EvidenceSheetContent): string | null {
  if (signer) return null
  const order = destroyedAt ? ` yang disetujui ${formatExact(destroyedAt, region.timeZone)}` : ''
  return `Data pribadi penandatanganan ini telah dimusnahkan menurut perintah pemusnahan${order}; yang tersisa hanya sidik, nomor, dan waktu.`
}

/** What a reader must know before all else: whether the signing stands, and whether data are gone. */
export function standingSentences(content: EvidenceSheetContent): { text: string; loud: boolean }[] {
  const annulled = annulledAt(content)
  const standing = annulled
    ? {
        text: `DIBATALKAN pada ${formatExact(annulled, content.region.timeZone)}. Penandatanganan ini tidak berlaku lagi; catatannya tetap disimpan.`,
        loud: true,
      }
    : { text: STANDS, loud: false }
  const destroyed = destructionSentence(content)
  return destroyed ? [standing, { text: destroyed, loud: true }] : [standing]
}
