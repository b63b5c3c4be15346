import { sameBytes } from '#lib/certificates/check/der'
import { openSealedPdf } from '#lib/certificates/check/open-sealed-pdf'
import type { Leaf } from '#lib/certificates/check/read-leaf'
import type { Timestamp } from '#lib/certificates/check/verify-timestamp'

export type SealedPdfVerdict =
  | { ok: true; signedAt: Date; timestamp?: Timestamp; leaf?: Leaf }
  | { ok: false; reason: 'not_pdf' | 'not_sealed' | 'changed' | 'foreign_seal' | 'partly_covered' }

/**
 * Whether a file is, to the last bit, a PDF that one of the trusted certificates sealed. Stricter than PAdES asks:
 * one seal over the whole file, in the one form our sealers write, since what is not pinned down can be altered unseen.
 * `foreign_seal` means unchanged since a certificate sealed it that is not trusted here. Never throws for what is in the
 * file, and takes no more memory than twice the file.
 * @param trusted certificates in DER, compared byte for byte; those of a timestamp authority may be among them
 */
export async function checkSealedPdf(
  pdf: Uint8Array,
  trusted: readonly Uint8Array[],
): Promise<SealedPdfVerdict> {
  const opened = await openSealedPdf(pdf, trusted)
  if (!opened.ok) return opened
  const { certificate, signedAt, timestamp, leaf } = opened.sealed
  if (!trusted.some((one) => sameBytes(one, certificate))) return { ok: false, reason: 'foreign_seal' }
  return { ok: true, signedAt, ...(timestamp && { timestamp }), ...(leaf && { leaf }) }
}
