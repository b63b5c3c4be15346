import { contentOf, type Der, Malformed, sameBytes, TAG } from '#lib/certificates/check/der'
import { bytesOfHex } from '#lib/certificates/check/hex'

/** The contents of object identifiers in DER, by the names their standards give them. */
export const OID = {
  /** RFC 5652 */
  data: bytesOfHex('2a864886f70d010701'),
  signedData: bytesOfHex('2a864886f70d010702'),
  contentType: bytesOfHex('2a864886f70d010903'),
  messageDigest: bytesOfHex('2a864886f70d010904'),
  signingTime: bytesOfHex('2a864886f70d010905'),
  /** RFC 6211 */
  algorithmProtection: bytesOfHex('2a864886f70d010934'),
  /** RFC 5035 */
  signingCertificate: bytesOfHex('2a864886f70d010910020c'),
  signingCertificateV2: bytesOfHex('2a864886f70d010910022f'),
  /** RFC 3161 */
  tstInfo: bytesOfHex('2a864886f70d0109100104'),
  timeStampToken: bytesOfHex('2a864886f70d010910020e'),
  timeStamping: bytesOfHex('2b06010505070308'),
  /** RFC 5280 */
  commonName: bytesOfHex('550403'),
  organization: bytesOfHex('55040a'),
  basicConstraints: bytesOfHex('551d13'),
  keyUsage: bytesOfHex('551d0f'),
  certificatePolicies: bytesOfHex('551d20'),
  extendedKeyUsage: bytesOfHex('551d25'),
} as const

export function isOid(element: Der | undefined, identifier: Uint8Array): boolean {
  return sameBytes(contentOf(element, TAG.oid), identifier)
}

export function expectOid(element: Der | undefined, identifier: Uint8Array, what: string): void {
  if (!isOid(element, identifier)) throw new Malformed(`unexpected ${what}`)
}
