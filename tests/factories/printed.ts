import type { CertificateContent } from '#lib/certificates/content'
import { renderCertificate } from '#lib/certificates/render-certificate'
import type { SealSlot } from '#lib/certificates/unsealed-pdf'

/** Room as a seal with an RSA-2048 key needs it. */
export const SLOT: SealSlot = {
  room: 1_700,
  reason: 'Segel pakta integritas',
  at: new Date('2024-07-30T03:00:00Z'),
}

/** The bytes of a certificate that is not sealed yet. */
export async function printed(content: CertificateContent): Promise<Uint8Array> {
  return (await renderCertificate(content, SLOT)).bytes
}
