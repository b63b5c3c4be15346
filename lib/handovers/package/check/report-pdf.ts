import { openSealedPdf, type SealedPdf } from '#lib/certificates/check/open-sealed-pdf'
import type { Leaf } from '#lib/certificates/check/read-leaf'
import { isTrustedSealer, listTimeAnchors, type Trust } from '#lib/certificates/check/trust'
import { groupCode } from '#lib/certificates/rules'
import { badReport, type FileReport, UNCHECKED } from '#lib/handovers/package/check/file-report'
import { legible } from '#lib/handovers/package/check/legible'
import {
  BEYOND_THE_FILE,
  FOREIGN_SEAL,
  FOREIGN_TIMESTAMP,
  PDF_SENTENCES,
} from '#lib/handovers/package/check/sentences'
import { timestampWords } from '#lib/handovers/package/check/timestamp-words'
import { formatDateTime } from '#lib/regions/rules'

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
    ['Perhatian', BEYOND_THE_FILE],
  ]
}

function judge(
  { certificate, timestamp, signedAt }: SealedPdf,
  { seals, times }: Trust,
): Pick<FileReport, 'standing' | 'sentence'> {
  if (seals && !isTrustedSealer(certificate, seals)) return { standing: 'bad', sentence: FOREIGN_SEAL }
  const sealed = seals ? 'segel dari sertifikat yang dipercaya' : 'penerbit tidak diperiksa'
  if (times && timestamp && !timestamp.trusted)
    return { standing: 'bad', sentence: `${sealed}, tetapi ${FOREIGN_TIMESTAMP}` }
  if (!seals) return { standing: 'unchecked', sentence: UNCHECKED }
  return { standing: 'good', sentence: `tidak berubah, ${sealed}, disegel ${at(signedAt)}` }
}

/** Checks one PDF and says in words what it is. */
export async function reportPdf(pdf: Uint8Array, trust: Trust): Promise<FileReport> {
  const opened = await openSealedPdf(pdf, listTimeAnchors(trust))
  if (!opened.ok) return badReport(PDF_SENTENCES[opened.reason])
  const { sealedBy, signedAt, leaf, timestamp } = opened.sealed
  const sealFact: Facts = [['Disegel', `${at(signedAt)}, ${legible(sealedBy)}`]]
  const stampFact: Facts = timestamp ? [['Cap waktu', timestampWords(timestamp, trust.times !== null)]] : []
  const facts = [...leafFacts(leaf), ...sealFact, ...stampFact]
  return { ...judge(opened.sealed, trust), facts, findings: [] }
}
