import { createHash, type KeyObject, verify } from 'node:crypto'
import { type Der, Malformed, refusingAsMalformed, sameBytes } from '#lib/certificates/check/der'
import {
  isCompleteChain,
  type ReadCertificate,
  readCertificate,
} from '#lib/certificates/check/read-certificate'
import { expectAlgorithm, readCms, type SealCms } from '#lib/certificates/check/read-cms'
import { bytesToVerify, readSignedAttributes } from '#lib/certificates/check/signed-attributes'

const SHA_256_WITH_RSA = Buffer.from('2a864886f70d01010b', 'hex')
const SHA_256_WITH_ECDSA = Buffer.from('2a8648ce3d040302', 'hex')

function expectKeyAlgorithm(found: Der, key: KeyObject): void {
  expectAlgorithm(found, key.asymmetricKeyType === 'ec' ? SHA_256_WITH_ECDSA : SHA_256_WITH_RSA)
}

/** The signer's certificate comes first; further ones must lead from it to a root, or nothing would protect them. */
function readSigner({ certificates, issuer, serial }: SealCms): ReadCertificate {
  const [signer, ...chain] = certificates.map(readCertificate)
  if (!signer || !sameBytes(signer.issuer, issuer) || !sameBytes(signer.serial, serial))
    throw new Malformed('signer is not the first certificate')
  if (chain.length > 0 && !isCompleteChain([signer, ...chain]))
    throw new Malformed('certificates do not lead to a root')
  return signer
}

/**
 * Verifies the CMS of a seal over a document of the given SHA-256 digest.
 * @returns the certificate that sealed, whether trusted or not, and when it says so
 * @throws Malformed when anything is not exactly as sealed
 */
export function verifyCms(
  bytes: Uint8Array,
  digest: Uint8Array,
): { certificate: Uint8Array; signedAt: Date | null } {
  const cms = readCms(bytes)
  const signer = readSigner(cms)
  const { messageDigest, certificateHash, signedAt } = readSignedAttributes(cms.signedAttributes)
  if (!sameBytes(messageDigest, digest)) throw new Malformed('document is not the one that was sealed')
  if (!sameBytes(certificateHash, createHash('sha256').update(signer.der).digest()))
    throw new Malformed('another certificate was signed for')
  expectKeyAlgorithm(cms.signatureAlgorithm, signer.key)
  const signed = bytesToVerify(cms.signedAttributes)
  if (!refusingAsMalformed(() => verify('sha256', signed, signer.key, cms.signature)))
    throw new Malformed('signature does not verify')
  return { certificate: signer.der, signedAt }
}
