import { textAt } from '#lib/certificates/check/find-text'
import type { Trust } from '#lib/certificates/check/trust'
import { badReport, type FileReport } from '#lib/handovers/package/check/file-report'
import type { RandomAccess } from '#lib/handovers/package/check/random-access'
import { reportPackage } from '#lib/handovers/package/check/report-package'
import { reportPdf } from '#lib/handovers/package/check/report-pdf'

/** Far more than any volume; a larger PDF is not read into memory. */
const MOST_PDF = 512 * 1024 * 1024

/**
 * Checks a file, certificate or volume or handover package by its first bytes, and says in words what it is. Never
 * throws for what is in the file.
 */
export async function reportFile(source: RandomAccess, trust: Trust): Promise<FileReport> {
  const start = textAt(await source.read(0, Math.min(4, source.size)), 0, 4)
  if (start === 'PK\u0003\u0004') return reportPackage(source, trust)
  if (source.size > MOST_PDF) return badReport('terlalu besar untuk sebuah pakta atau himpunan')
  return reportPdf(await source.read(0, source.size), trust)
}
