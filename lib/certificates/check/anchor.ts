import type { Certificate } from '#lib/certificates/check/certificate'
import { isAuthority, isIssuedBy } from '#lib/certificates/check/chain'
import { sameBytes } from '#lib/certificates/check/der'

async function isAnchored(certificate: Certificate, anchors: readonly Certificate[]): Promise<boolean> {
  if (anchors.some(({ der }) => sameBytes(der, certificate.der))) return true
  for (const anchor of anchors)
    if (isAuthority(anchor) && (await isIssuedBy(certificate, anchor))) return true
  return false
}

/**
 * The part of a chain that trusted certificates stand for: from its first certificate to the last that is trusted itself
 * or issued by a trusted one, every issuer being an authority, the trusted ones too. Empty when the chain leads to none.
 */
export async function anchoredPart(
  chain: readonly Certificate[],
  anchors: readonly Certificate[],
): Promise<Certificate[]> {
  let reached = 0
  for (const [index, certificate] of chain.entries()) {
    if (await isAnchored(certificate, anchors)) reached = index + 1
    const issuer = chain[index + 1]
    if (!issuer || !isAuthority(issuer) || !(await isIssuedBy(certificate, issuer))) break
  }
  return chain.slice(0, reached)
}
