import type { Certificate } from '#lib/certificates/check/certificate'
import { Malformed, sameBytes } from '#lib/certificates/check/der'
import { digestOf } from '#lib/certificates/check/digest'
import type { SignerInfo } from '#lib/certificates/check/read-cms'
import {
  bytesToVerify,
  type CertificateHash,
  type SignedAttributes,
} from '#lib/certificates/check/signed-attributes'
import { verifySignature } from '#lib/certificates/check/verify-signature'

/** Whether a certificate is the one of a signed hash. */
export async function isCertificateOf(
  { hash, value }: CertificateHash,
  { der }: Certificate,
): Promise<boolean> {
  return sameBytes(await digestOf(hash, der), value)
}

/**
 * Verifies what one signer of a CMS signed: the digest of the content, the certificate, the signature itself.
 * @throws Malformed when any of it is not exactly as signed
 */
export async function verifySigner(
  signer: SignerInfo,
  certificate: Certificate,
  { messageDigest, certificates: [own] }: SignedAttributes,
  digest: Uint8Array,
): Promise<void> {
  if (!sameBytes(messageDigest, digest)) throw new Malformed('content is not the one that was signed')
  if (!own || !(await isCertificateOf(own, certificate)))
    throw new Malformed('another certificate was signed for')
  const verified = await verifySignature({
    publicKey: certificate.publicKey,
    algorithm: signer.signatureAlgorithm,
    hash: signer.hash,
    signed: bytesToVerify(signer.signedAttributes),
    signature: signer.signature,
  })
  if (!verified) throw new Malformed('signature does not verify')
}
