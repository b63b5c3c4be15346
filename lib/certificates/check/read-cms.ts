import { hashNamed } from '#lib/certificates/check/algorithms'
import {
  childrenOf,
  contentOf,
  type Der,
  integerOf,
  Malformed,
  onlyChildOf,
  onlyDer,
  sameBytes,
  TAG,
} from '#lib/certificates/check/der'
import type { HashName } from '#lib/certificates/check/digest'
import { expectOid, OID } from '#lib/certificates/check/oid'

/** Who signed, what and how; `issuer` and `serial` name the certificate. Unsigned attributes are [1] of the signer. */
export type SignerInfo = {
  issuer: Uint8Array
  serial: Uint8Array
  hash: HashName
  hashAlgorithm: Der
  signedAttributes: Der
  signatureAlgorithm: Der
  signature: Uint8Array
  unsignedAttributes: Der | null
}

/** A CMS SignedData (RFC 5652 §5) of one signer. `content` is null when it is detached. */
export type SignedData = {
  content: Uint8Array | null
  certificates: Uint8Array[]
  signer: SignerInfo
}

/** `version` follows from the type (§5.1): 1 for id-data, 3 for anything else. */
export type ContentType = { oid: Uint8Array; version: number }
export const PLAIN_DATA: ContentType = { oid: OID.data, version: 1 }
export const TIMESTAMP_INFO: ContentType = { oid: OID.tstInfo, version: 3 }

/** 32 kB: far more than a seal takes with its chain and timestamp; strangers choose what is read here. */
export const MOST_CMS_BYTES = 32_768
/** Longer chains are not issued. */
const MOST_CERTIFICATES = 8

function expectVersion(found: Der | undefined, version: number): void {
  const [digit, ...more] = integerOf(found)
  if (digit !== version || more.length > 0) throw new Malformed('unexpected version')
}

function readSigner(signer: Der): SignerInfo {
  const parts = childrenOf(signer, TAG.sequence)
  const [version, identifier, hashAlgorithm, signedAttributes, signatureAlgorithm, signature, ...rest] = parts
  const [unsignedAttributes = null, ...more] = rest
  if (!identifier || !hashAlgorithm || !signedAttributes || !signatureAlgorithm || more.length > 0)
    throw new Malformed('unexpected form of signer')
  expectVersion(version, 1)
  const [issuer, serial, ...others] = childrenOf(identifier, TAG.sequence)
  if (!issuer || others.length > 0) throw new Malformed('unexpected signer identifier')
  return {
    issuer: issuer.whole,
    serial: integerOf(serial),
    hash: hashNamed(hashAlgorithm),
    hashAlgorithm,
    signedAttributes,
    signatureAlgorithm,
    signature: contentOf(signature, TAG.octetString),
    unsignedAttributes,
  }
}

function readContent(encapsulated: Der, { oid }: ContentType): Uint8Array | null {
  const [type, wrapped, ...more] = childrenOf(encapsulated, TAG.sequence)
  expectOid(type, oid, 'content type')
  if (more.length > 0) throw new Malformed('unexpected form of content')
  return wrapped ? contentOf(onlyChildOf(wrapped, TAG.context0), TAG.octetString) : null
}

function readCertificates(certificates: Der | undefined): Uint8Array[] {
  const found = childrenOf(certificates, TAG.context0)
  if (found.length > MOST_CERTIFICATES) throw new Malformed('too many certificates')
  return found.map(({ whole }) => whole)
}

/**
 * Reads a CMS SignedData in the one form in which seals and timestamps are written: certificates and no revocation
 * lists, one hash, one signer named by issuer and serial number.
 * @throws Malformed for any other form, however valid elsewhere: whatever is not read here could be altered unseen
 */
export function readCms(cms: Uint8Array, expected: ContentType): SignedData {
  if (cms.length > MOST_CMS_BYTES) throw new Malformed('longer than any seal')
  const [type, wrapped, ...rest] = childrenOf(onlyDer(cms), TAG.sequence)
  expectOid(type, OID.signedData, 'kind of CMS')
  if (rest.length > 0) throw new Malformed('unexpected form of CMS')
  const signedData = onlyChildOf(wrapped, TAG.context0)
  const [version, digests, content, certificates, signers, ...more] = childrenOf(signedData, TAG.sequence)
  if (!content || more.length > 0) throw new Malformed('unexpected form of SignedData')
  expectVersion(version, expected.version)
  const signer = readSigner(onlyChildOf(signers, TAG.set))
  if (!sameBytes(onlyChildOf(digests, TAG.set).whole, signer.hashAlgorithm.whole))
    throw new Malformed('two hashes are named')
  return {
    content: readContent(content, expected),
    certificates: readCertificates(certificates),
    signer,
  }
}
