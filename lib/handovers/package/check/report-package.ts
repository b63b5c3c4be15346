import type { Trust } from '#lib/certificates/check/trust'
import type { VerifiedCms } from '#lib/certificates/check/verify-cms'
import { badReport, type FileReport, UNCHECKED } from '#lib/handovers/package/check/file-report'
import { legible } from '#lib/handovers/package/check/legible'
import type { RandomAccess } from '#lib/handovers/package/check/random-access'
import { findingSentence } from '#lib/handovers/package/check/sentences'
import { timestampWords } from '#lib/handovers/package/check/timestamp-words'
import { checkPackage } from '#lib/handovers/package/check-package'
import type { PackageManifest } from '#lib/handovers/package/manifest'
import { formatDateTime } from '#lib/regions/rules'

const at = (instant: string) => formatDateTime(new Date(instant), 'Asia/Jakarta')
/** More would not be read; the rest is counted. */
const MOST_FINDINGS = 100

function contentsOf({ entries }: PackageManifest): string {
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length
  return `${count('certificate')} pakta, ${count('recap')} rekapitulasi, ${count('book')} jilid himpunan`
}

function factsOf(
  manifest: PackageManifest,
  { certificate, timestamp }: VerifiedCms,
  { times }: Trust,
): FileReport['facts'] {
  const { region, opd, campaign, handover, preparedAt, checkpoint } = manifest
  const kind = handover.kind === 'UTAMA' ? 'utama' : 'susulan'
  const stamped = timestamp ? `, cap waktu ${timestampWords(timestamp, times !== null)}` : ''
  return [
    ['Pemerintah daerah', legible(region)],
    ['Perangkat daerah', legible(opd)],
    ['Kegiatan', legible(campaign)],
    ['Penyerahan', `${kind}, ke-${handover.ordinal}, ${at(handover.handedOverAt)}`],
    ['Isi', contentsOf(manifest)],
    ['Register', `${checkpoint.body.treeSize} daun pada ${at(checkpoint.body.signedAt)}`],
    ['Disegel', `${at(preparedAt)}, ${legible(certificate.name)}${stamped}`],
  ]
}

function wordsOf(findings: readonly string[]): string[] {
  const rest = findings.length - MOST_FINDINGS
  return rest > 0 ? [...findings.slice(0, MOST_FINDINGS), `… dan ${rest} temuan lain`] : [...findings]
}

/** Checks a handover package and says in words what it is. */
export async function reportPackage(source: RandomAccess, trust: Trust): Promise<FileReport> {
  const { findings, manifest, seal } = await checkPackage(source, trust.seals, trust.times)
  const bad = badReport(`paket TIDAK SAH (${findings.length} temuan)`, wordsOf(findings.map(findingSentence)))
  if (!manifest || !seal) return bad
  const facts = factsOf(manifest, seal, trust)
  if (findings.length > 0) return { ...bad, facts }
  if (!trust.seals) return { standing: 'unchecked', sentence: `paket ${UNCHECKED}`, facts, findings: [] }
  const sentence = 'paket lengkap dan tidak berubah, segel dari sertifikat yang dipercaya'
  return { standing: 'good', sentence, facts, findings: [] }
}
