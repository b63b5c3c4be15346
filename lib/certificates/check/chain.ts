import { type Certificate, extensionOf } from '#lib/certificates/check/certificate'
import { childrenOf, contentOf, sameBytes, TAG } from '#lib/certificates/check/der'
import { mayUseKeyFor } from '#lib/certificates/check/key-usage'
import { OID } from '#lib/certificates/check/oid'
import { verifySignature } from '#lib/certificates/check/verify-signature'

/** Whether one certificate names the other as its issuer and bears a signature by that one's key. */
export async function isIssuedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  if (!sameBytes(certificate.issuer, issuer.subject)) return false
  const { signatureAlgorithm: algorithm, signed, signature } = certificate
  return verifySignature({ publicKey: issuer.publicKey, algorithm, signed, signature })
}

const isRoot = ({ issuer, subject }: Certificate) => sameBytes(issuer, subject)

/** Whether each certificate is issued by the next one, and a root, which stands nowhere but at the end, by itself. */
export async function isLinked(certificates: readonly Certificate[]): Promise<boolean> {
  for (const [index, certificate] of certificates.entries()) {
    const next = certificates[index + 1]
    if (isRoot(certificate) && next) return false
    const issuer = isRoot(certificate) ? certificate : next
    if (issuer && !(await isIssuedBy(certificate, issuer))) return false
  }
  return true
}

/** Whether certificates lead from the first to a root at their end: then no bit of any can be changed unseen. */
export async function isCompleteChain(certificates: readonly Certificate[]): Promise<boolean> {
  const last = certificates.at(-1)
  return last !== undefined && isRoot(last) && isLinked(certificates)
}

/** The way from a certificate by the names of its issuers among the others, as far as it goes. Nothing is verified. */
export function followIssuers(first: Certificate, others: readonly Certificate[]): Certificate[] {
  const chain = [first]
  for (let last = first; !isRoot(last); ) {
    const issuer = others.find((other) => !chain.includes(other) && sameBytes(other.subject, last.issuer))
    if (!issuer) break
    chain.push(issuer)
    last = issuer
  }
  return chain
}

/** Whether a certificate is called one of an authority (RFC 5280 §4.2.1.9). */
export function isCalledAuthority(certificate: Certificate): boolean {
  const constraints = extensionOf(certificate, OID.basicConstraints)
  const [authority] = constraints ? childrenOf(constraints.value, TAG.sequence) : []
  return authority?.tag === TAG.boolean && contentOf(authority, TAG.boolean)[0] === 0xff
}

/** Whether a certificate may issue others: it is called an authority, and its key may be used for that (§4.2.1.3). */
export function isAuthority(certificate: Certificate): boolean {
  return isCalledAuthority(certificate) && mayUseKeyFor(certificate, 'keyCertSign')
}
