import { sameBytes } from '#lib/certificates/check/der'
import { openSealedPdf, type SealedPdf } from '#lib/certificates/check/open-sealed-pdf'
import type { Leaf } from '#lib/certificates/check/read-leaf'
import type { Timestamp } from '#lib/certificates/check/verify-timestamp'
import { groupCode } from '#lib/certificates/rules'
import { badReport, type FileReport, UNCHECKED } from '#lib/handovers/package/check/file-report'
import { legible } from '#lib/handovers/package/check/legible'
import { FOREIGN_TIMESTAMP, PDF_SENTENCES } from '#lib/handovers/package/check/sentences'
import { formatDateTime } from '#lib/regions/rules'

type Trusted = readonly Uint8Array[] | null
type Facts = FileReport['facts']

/** Off line nobody knows the region; the zone is named with each time. */
const at = (instant: Date) => formatDateTime(instant, 'Asia/Jakarta')

function leafFacts(leaf: Leaf | null): Facts {
  if (!leaf) return []
  return [
    ['Kode verifikasi', groupCode(leaf.code)],
    ['Ditandatangani', at(leaf.signedAt)],
    ['Diterima', at(leaf.receivedAt)],
    ['Sidik daun register', leaf.hash],
  ]
}

function stampFacts(timestamp: Timestamp | null): Facts {
  if (!timestamp) return []
  const trust = timestamp.trusted ? 'dipercaya' : 'penerbit cap waktu tidak diperiksa'
  return [['Cap waktu', `${at(timestamp.at)}, ${legible(timestamp.authority)} (${trust})`]]
}

function judge(
  { certificate, timestamp, signedAt }: SealedPdf,
  trusted: Trusted,
): Pick<FileReport, 'standing' | 'sentence'> {
  if (!trusted) return { standing: 'unchecked', sentence: UNCHECKED }
  if (!trusted.some((one) => sameBytes(one, certificate)))
    return {
      standing: 'bad',
      sentence: 'tidak berubah, tetapi segelnya bukan dari sertifikat yang dipercaya',
    }
  const sealed = 'segel dari sertifikat yang dipercaya'
  if (timestamp && !timestamp.trusted)
    return { standing: 'bad', sentence: `${sealed}, tetapi ${FOREIGN_TIMESTAMP}` }
  return { standing: 'good', sentence: `tidak berubah, ${sealed}, disegel ${at(signedAt)}` }
}

/**
 * Checks one PDF and says in words what it is.
 * @param trusted certificates in DER; null when nobody is asked for
 */
export async function reportPdf(pdf: Uint8Array, trusted: Trusted): Promise<FileReport> {
  const opened = await openSealedPdf(pdf, trusted ?? [])
  if (!opened.ok) return badReport(PDF_SENTENCES[opened.reason])
  const { sealedBy, signedAt, leaf, timestamp } = opened.sealed
  const sealFact: Facts = [['Disegel', `${at(signedAt)}, ${legible(sealedBy)}`]]
  const facts = [...leafFacts(leaf), ...sealFact, ...stampFacts(timestamp)]
  return { ...judge(opened.sealed, trusted), facts, findings: [] }
}
