import { type Certificate, extensionOf, parseCertificate } from '#lib/certificates/check/certificate'
import { isCalledAuthority } from '#lib/certificates/check/chain'
import { childrenOf, Malformed, sameBytes, TAG } from '#lib/certificates/check/der'
import { mayUseKeyFor } from '#lib/certificates/check/key-usage'
import { isOid, OID } from '#lib/certificates/check/oid'

/**
 * Whom somebody trusts, and for what: who seals, and who vouches for times (timestamp authorities or roots above them).
 * Neither stands for the other. Certificates in DER; null where nobody is asked for.
 */
export type Trust = { seals: readonly Uint8Array[] | null; times: readonly Uint8Array[] | null }

function isOnlyForTimes(certificate: Certificate): boolean {
  const usage = extensionOf(certificate, OID.extendedKeyUsage)
  return usage !== null && childrenOf(usage.value, TAG.sequence).every((use) => isOid(use, OID.timeStamping))
}

/** Whether a certificate is one to seal with, and not that of a timestamp authority or one that only issues others. */
function maySeal(der: Uint8Array): boolean {
  try {
    const certificate = parseCertificate(der)
    const isIssuerOnly =
      isCalledAuthority(certificate) && !mayUseKeyFor(certificate, 'digitalSignature', 'nonRepudiation')
    return !isIssuerOnly && !isOnlyForTimes(certificate)
  } catch (error) {
    if (error instanceof Malformed) return false
    throw error
  }
}

const isAmong = (certificate: Uint8Array, list: readonly Uint8Array[]) =>
  list.some((one) => sameBytes(one, certificate))

/** Whether a certificate is, byte for byte, one of those trusted to seal, and one that may. */
export function isTrustedSealer(certificate: Uint8Array, seals: readonly Uint8Array[]): boolean {
  return isAmong(certificate, seals) && maySeal(certificate)
}

/** The certificates to which timestamps are traced: none that seals, since it would vouch for its own times. */
export function listTimeAnchors({ seals, times }: Trust): Uint8Array[] {
  return (times ?? []).filter((one) => !isAmong(one, seals ?? []))
}
