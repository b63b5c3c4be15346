import { isNull, partsOf } from '#lib/certificates/check/algorithms'
import { anchoredPart } from '#lib/certificates/check/anchor'
import { type Certificate, extensionOf, parseCertificate } from '#lib/certificates/check/certificate'
import { followIssuers, isCompleteChain, isLinked } from '#lib/certificates/check/chain'
import { Malformed, onlyChildOf, sameBytes, TAG } from '#lib/certificates/check/der'
import { digestOf } from '#lib/certificates/check/digest'
import { expectOid, OID } from '#lib/certificates/check/oid'
import { readCms, type SignerInfo, TIMESTAMP_INFO } from '#lib/certificates/check/read-cms'
import { readTstInfo } from '#lib/certificates/check/read-tst-info'
import { type CertificateHash, readSignedAttributes } from '#lib/certificates/check/signed-attributes'
import { isCertificateOf, verifySigner } from '#lib/certificates/check/verify-signer'

/** When somebody else saw a seal and who says so; `trusted` when a trusted certificate stands for all of it. */
export type Timestamp = { at: Date; authority: string; trusted: boolean }

/** pkcs-1 (RFC 8017 Appendix C), under which all of RSA stands. */
const RSA_ALGORITHMS = '2a864886f70d0101'

function findSigner({ issuer, serial }: SignerInfo, bag: readonly Certificate[]): Certificate {
  const [signer, ...more] = bag.filter(
    (one) => sameBytes(one.issuer, issuer) && sameBytes(one.serial, serial),
  )
  if (!signer || more.length > 0) throw new Malformed('certificate of the timestamp is not there once')
  return signer
}

/** RFC 3161 §2.3: the key may sign timestamps and nothing else, and its certificate says so critically. */
function expectTimestamping(signer: Certificate, at: Date): void {
  const usage = extensionOf(signer, OID.extendedKeyUsage)
  if (!usage?.critical) throw new Malformed('certificate is not one for timestamps')
  expectOid(onlyChildOf(usage.value, TAG.sequence), OID.timeStamping, 'extended key usage')
  if (at < signer.notBefore || at > signer.notAfter)
    throw new Malformed('timestamp is outside the validity of its certificate')
}

/** Algorithms stand outside of what is signed. RSA's is written with NULL (RFC 4055 §5), ECDSA's with nothing. */
function expectSpelling({ signatureAlgorithm }: SignerInfo): void {
  const { identifier, parameters } = partsOf(signatureAlgorithm)
  if (identifier.startsWith(RSA_ALGORITHMS) && !isNull(parameters))
    throw new Malformed('unexpected spelling of the signature algorithm')
}

async function isSignedFor(hashes: readonly CertificateHash[], certificate: Certificate): Promise<boolean> {
  for (const hash of hashes) if (await isCertificateOf(hash, certificate)) return true
  return false
}

/**
 * The bag of certificates is not signed itself. Each must be signed for by its hash, or stand on a whole way to a root
 * in the bag, or on a way to a trusted certificate; whatever else is in it could be changed unseen.
 */
async function isBound(
  bag: readonly Certificate[],
  chain: readonly Certificate[],
  anchored: readonly Certificate[],
  hashes: readonly CertificateHash[],
): Promise<boolean> {
  if (chain.length > 1 && (await isCompleteChain(chain))) return true
  for (const one of bag) if (!anchored.includes(one) && !(await isSignedFor(hashes, one))) return false
  return true
}

/**
 * Verifies a timestamp token (RFC 3161) over bytes, for a CMS signature the octets of its value.
 * @param anchors certificates that are trusted, the authority's own or its root among them or not
 * @returns what it says and by whom; one that is not trusted proves nothing, since anybody can make or replace it
 * @throws Malformed when anything is not exactly as stamped, or the bag holds a stranger
 */
export async function verifyTimestamp(
  token: Uint8Array,
  stamped: Uint8Array,
  anchors: readonly Certificate[],
): Promise<Timestamp> {
  const { content, certificates, signer } = readCms(token, TIMESTAMP_INFO)
  if (!content || signer.unsignedAttributes) throw new Malformed('unexpected form of timestamp')
  expectSpelling(signer)
  const bag = certificates.map(parseCertificate)
  const certificate = findSigner(signer, bag)
  const attributes = readSignedAttributes(signer.signedAttributes, OID.tstInfo)
  await verifySigner(signer, certificate, attributes, await digestOf(signer.hash, content))
  const { hash, imprint, at } = readTstInfo(content)
  if (!sameBytes(await digestOf(hash, stamped), imprint))
    throw new Malformed('timestamp is of something else')
  expectTimestamping(certificate, at)
  const chain = followIssuers(certificate, bag)
  if (bag.some((one) => !chain.includes(one)) || !(await isLinked(chain)))
    throw new Malformed('certificates of the timestamp do not belong together')
  const anchored = await anchoredPart(chain, anchors)
  const bound = await isBound(bag, chain, anchored, attributes.certificates)
  return { at, authority: certificate.name, trusted: bound && anchored.length > 0 }
}
