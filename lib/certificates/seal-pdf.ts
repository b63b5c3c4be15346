import { checkSealedPdf } from '#lib/certificates/check-sealed-pdf'
import type { Sealer } from '#lib/certificates/seal'
import { fillGap } from '#lib/certificates/seal/fill-gap'
import type { UnsealedPdf } from '#lib/certificates/unsealed-pdf'

/**
 * Seals a document. What our own check would refuse is not given out: it could never be mended once it is kept.
 * @param at must lie within the certificate's validity
 * @throws SealError, TimestampError or SealRoomError when the sealer cannot seal now; Error when there is no gap or the
 * outcome does not stand the check
 */
export async function sealPdf(pdf: UnsealedPdf, sealer: Sealer, at: Date): Promise<Uint8Array> {
  const document = await fillGap(pdf, sealer, at)
  const verdict = await checkSealedPdf(document, [sealer.certificate.der])
  if (!verdict.ok) throw new Error(`a document just sealed is found ${verdict.reason}`)
  return document
}
