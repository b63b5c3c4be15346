import type { SealKind } from '#lib/certificates/content'

/** The common name of the seal that evaluation mode makes for itself; no other seal may pass for a test seal or back. */
export const TEST_SEAL_NAME = 'Segel uji coba Ikrar (CONTOH - TIDAK BERLAKU)'
/**
 * Arc of the certificate policies of Indonesia's PSrE hierarchy, 2.16.360.1.1.1 (iso country Indonesia, PSrE Induk), as
 * a DER object identifier's contents begin: every PSrE under the root issues with a policy below it.
 */
const PSRE_POLICIES = Buffer.from('60826801 0101'.replaceAll(' ', ''), 'hex')

/** What a seal certificate may be called on paper. A certificate that issued itself is never that of a PSrE. */
export function sealKindOf(certificate: {
  commonName: string
  selfIssued: boolean
  policies: readonly Buffer[]
}): SealKind {
  if (certificate.commonName === TEST_SEAL_NAME) return 'TEST'
  const underRoot = certificate.policies.some((policy) =>
    policy.subarray(0, PSRE_POLICIES.length).equals(PSRE_POLICIES),
  )
  return underRoot && !certificate.selfIssued ? 'PSRE' : 'OWN'
}
