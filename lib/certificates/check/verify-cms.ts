import { readAttributes } from '#lib/certificates/check/attributes'
import { type Certificate, parseCertificate } from '#lib/certificates/check/certificate'
import { isCompleteChain } from '#lib/certificates/check/chain'
import { Malformed, sameBytes, TAG } from '#lib/certificates/check/der'
import { bytesOfHex } from '#lib/certificates/check/hex'
import { OID } from '#lib/certificates/check/oid'
import { PLAIN_DATA, readCms, type SignedData, type SignerInfo } from '#lib/certificates/check/read-cms'
import { readSignedAttributes, type SignedAttributes } from '#lib/certificates/check/signed-attributes'
import { verifySigner } from '#lib/certificates/check/verify-signer'
import { type Timestamp, verifyTimestamp } from '#lib/certificates/check/verify-timestamp'

/** Who sealed, and what the seal itself says of the time: a signing-time attribute, a timestamp, or neither. */
export type VerifiedCms = { certificate: Certificate; signedAt: Date | null; timestamp: Timestamp | null }

const SHA_256 = bytesOfHex('300b0609608648016503040201')
/** sha256WithRSAEncryption and ecdsa-with-SHA256; the first release left out RSA's NULL, and dated the seal itself. */
const ALGORITHMS = {
  now: [bytesOfHex('300d06092a864886f70d01010b0500'), bytesOfHex('300a06082a8648ce3d040302')],
  firstRelease: [bytesOfHex('300b06092a864886f70d01010b'), bytesOfHex('300a06082a8648ce3d040302')],
}

/** Algorithms stand outside of what is signed: one spelling only. */
function expectSpelling({ hashAlgorithm, signatureAlgorithm }: SignerInfo, signedAt: Date | null): void {
  const known = signedAt ? ALGORITHMS.firstRelease : ALGORITHMS.now
  if (!sameBytes(hashAlgorithm.whole, SHA_256)) throw new Malformed('unexpected hash')
  if (!known.some((one) => sameBytes(one, signatureAlgorithm.whole)))
    throw new Malformed('unexpected signature algorithm')
}

/** The signer's certificate comes first. */
function readChain({ certificates, signer }: SignedData): [own: Certificate, ...issuers: Certificate[]] {
  const [own, ...issuers] = certificates.map(parseCertificate)
  if (!own || !sameBytes(own.issuer, signer.issuer) || !sameBytes(own.serial, signer.serial))
    throw new Malformed('signer is not the first certificate')
  return [own, ...issuers]
}

/** Certificates behind the signer's must lead from it to a root, or nothing would protect them. */
async function expectComplete(chain: readonly Certificate[]): Promise<void> {
  if (chain.length > 1 && !(await isCompleteChain(chain)))
    throw new Malformed('certificates do not lead to a root')
}

function expectNoMore({ others, certificates }: SignedAttributes): void {
  if (others > 0 || certificates.length !== 1) throw new Malformed('unexpected signed attribute')
  if (certificates[0]?.hash !== 'SHA-256') throw new Malformed('unexpected hash of the certificate')
}

/** Nothing protects an unsigned attribute, so there is none but a timestamp, which protects itself. */
async function readTimestamp(
  { unsignedAttributes, signature }: SignerInfo,
  times: readonly Uint8Array[],
): Promise<Timestamp | null> {
  if (!unsignedAttributes) return null
  const [attribute, ...more] = readAttributes(unsignedAttributes, TAG.context1)
  if (!attribute || more.length > 0 || !sameBytes(attribute.type, OID.timeStampToken))
    throw new Malformed('unexpected unsigned attribute')
  return verifyTimestamp(attribute.value.whole, signature, times.map(parseCertificate))
}

function expectWithin({ notBefore, notAfter }: Certificate, at: Date | undefined | null): void {
  if (at && (at < notBefore || at > notAfter))
    throw new Malformed('sealed outside the validity of the certificate')
}

/**
 * Verifies the CMS of a seal over content of the given SHA-256 digest: the profile that our sealers write and no other.
 * @param times certificates in DER, to which a timestamp is traced
 * @returns the certificate that sealed, whoever trusts it
 * @throws Malformed when anything is not exactly as sealed
 */
export async function verifyCms(
  bytes: Uint8Array,
  digest: Uint8Array,
  times: readonly Uint8Array[],
): Promise<VerifiedCms> {
  const cms = readCms(bytes, PLAIN_DATA)
  if (cms.content) throw new Malformed('a seal is detached')
  const chain = readChain(cms)
  const [certificate] = chain
  const attributes = readSignedAttributes(cms.signer.signedAttributes, OID.data)
  expectNoMore(attributes)
  expectSpelling(cms.signer, attributes.signedAt)
  await verifySigner(cms.signer, certificate, attributes, digest)
  await expectComplete(chain)
  const timestamp = await readTimestamp(cms.signer, times)
  expectWithin(certificate, attributes.signedAt)
  expectWithin(certificate, timestamp?.at)
  return { certificate, signedAt: attributes.signedAt, timestamp }
}
