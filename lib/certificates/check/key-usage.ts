import { type Certificate, extensionOf } from '#lib/certificates/check/certificate'
import { contentOf, TAG } from '#lib/certificates/check/der'
import { OID } from '#lib/certificates/check/oid'

/** Bits of the first byte of KeyUsage (RFC 5280 §4.2.1.3), the first being the highest. */
const BITS = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04 }

/** Whether the key of a certificate may be used for one of these; for everything where the certificate is silent. */
export function mayUseKeyFor(certificate: Certificate, ...uses: (keyof typeof BITS)[]): boolean {
  const usage = extensionOf(certificate, OID.keyUsage)
  if (!usage) return true
  const [, bits = 0] = contentOf(usage.value, TAG.bitString)
  return uses.some((use) => (bits & BITS[use]) !== 0)
}
