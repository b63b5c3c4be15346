import { openSealedPdf } from '#lib/certificates/check/open-sealed-pdf'
import type { Leaf } from '#lib/certificates/check/read-leaf'
import { isTrustedSealer, listTimeAnchors } from '#lib/certificates/check/trust'
import type { Timestamp } from '#lib/certificates/check/verify-timestamp'

export type SealedPdfVerdict =
  | { ok: true; signedAt: Date; timestamp?: Timestamp; leaf?: Leaf }
  | { ok: false; reason: 'not_pdf' | 'not_sealed' | 'changed' | 'foreign_seal' | 'partly_covered' }

/**
 * Whether a file is, to the last bit, a PDF that one of the given certificates sealed. Stricter than PAdES asks:
 * one seal over the whole file, in the one form our sealers write, since what is not pinned down can be altered unseen.
 * `foreign_seal` means unchanged since a certificate sealed it that is not trusted here. Never throws for what is in the
 * file, and takes no more memory than twice the file.
 * @param seals certificates in DER that are trusted to seal, compared byte for byte
 * @param times those of timestamp authorities or roots above them; they are never trusted to seal
 */
export async function checkSealedPdf(
  pdf: Uint8Array,
  seals: readonly Uint8Array[],
  times: readonly Uint8Array[] | null = null,
): Promise<SealedPdfVerdict> {
  const opened = await openSealedPdf(pdf, listTimeAnchors({ seals, times }))
  if (!opened.ok) return opened
  const { certificate, signedAt, timestamp, leaf } = opened.sealed
  if (!isTrustedSealer(certificate, seals)) return { ok: false, reason: 'foreign_seal' }
  return { ok: true, signedAt, ...(timestamp && { timestamp }), ...(leaf && { leaf }) }
}
