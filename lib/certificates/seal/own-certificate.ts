import { X509Certificate } from 'node:crypto'
import { type Certificate, extensionOf, parseCertificate } from '#lib/certificates/check/certificate'
import { followIssuers, isCompleteChain } from '#lib/certificates/check/chain'
import { childrenOf, contentOf, Malformed, TAG } from '#lib/certificates/check/der'
import { OID } from '#lib/certificates/check/oid'

/** A certificate as our own checks read it, and as OpenSSL does. */
export type OwnCertificate = Certificate & { x509: X509Certificate }

/** Reads an X.509 certificate in DER; throws when it is none, or none that our own checks would accept in a seal. */
export function readOwnCertificate(der: Uint8Array): OwnCertificate {
  return { ...parseCertificate(der), x509: new X509Certificate(der) }
}

/** Contents of the OIDs of the policies a certificate was issued under (RFC 5280 §4.2.1.4); none when it names none. */
export function policiesOf(certificate: OwnCertificate): Buffer[] {
  const extension = extensionOf(certificate, OID.certificatePolicies)
  const policies = extension ? childrenOf(extension.value, TAG.sequence) : []
  return policies.map((one) => Buffer.from(contentOf(childrenOf(one, TAG.sequence)[0], TAG.oid)))
}

/** The issuers of a certificate up to a root that issued itself; none unless the whole way is there and can be checked. */
export async function findChain(
  own: OwnCertificate,
  others: readonly OwnCertificate[],
): Promise<Certificate[]> {
  const chain = followIssuers(own, others)
  try {
    return (await isCompleteChain(chain)) ? chain.slice(1) : []
  } catch (error) {
    if (error instanceof Malformed) return []
    throw error
  }
}
