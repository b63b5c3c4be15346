import { Malformed, sameBytes } from '#lib/certificates/check/der'
import { findSeal } from '#lib/certificates/check/find-seal'
import { verifyCms } from '#lib/certificates/check/verify-cms'

export type SealedPdfVerdict =
  | { ok: true; signedAt?: Date }
  | { ok: false; reason: 'not_pdf' | 'not_sealed' | 'changed' | 'foreign_seal' | 'partly_covered' }

/**
 * Whether a file is, to the last bit, a PDF that one of the trusted certificates sealed. Stricter than PAdES asks:
 * one seal over the whole file, in the one form our sealers write, since what is not pinned down can be altered unseen.
 * `foreign_seal` means unchanged since a certificate sealed it that is not trusted here. Never throws for what is in the
 * file, and takes no more memory than the file and its seal.
 * @param trusted certificates in DER, compared byte for byte
 */
export async function checkSealedPdf(
  pdf: Uint8Array,
  trusted: readonly Uint8Array[],
): Promise<SealedPdfVerdict> {
  try {
    const found = findSeal(pdf)
    if (typeof found === 'string') return { ok: false, reason: found }
    const { certificate, signedAt } = verifyCms(found.cms, found.digest)
    if (!trusted.some((one) => sameBytes(one, certificate))) return { ok: false, reason: 'foreign_seal' }
    return signedAt ? { ok: true, signedAt } : { ok: true }
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, reason: 'changed' }
    throw error
  }
}
