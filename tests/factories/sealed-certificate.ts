import type { CertificateContent } from '#lib/certificates/content'
import { renderCertificate } from '#lib/certificates/render-certificate'
import type { Sealer } from '#lib/certificates/seal'
import { sealPdf } from '#lib/certificates/seal-pdf'
import { certificateFactory } from '#tests/factories/certificate-content'

/** A certificate as it is issued: rendered and sealed, dated `at`. */
export async function makeSealedCertificate(
  sealer: Sealer,
  changes: Partial<CertificateContent> = {},
  at = new Date(),
): Promise<Uint8Array> {
  const slot = { room: sealer.room, reason: 'Segel pakta integritas', at }
  return sealPdf(await renderCertificate(certificateFactory(changes), slot), sealer, at)
}
