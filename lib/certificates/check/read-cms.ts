import {
  childrenOf,
  contentOf,
  type Der,
  derAt,
  Malformed,
  sameBytes,
  TAG,
} from '#lib/certificates/check/der'

/** The parts of a seal's CMS SignedData (RFC 5652) that are not fixed by its form. */
export type SealCms = {
  certificates: Uint8Array[]
  issuer: Uint8Array
  serial: Uint8Array
  signedAttributes: Der
  signatureAlgorithm: Der
  signature: Uint8Array
}

const oid = (hex: string) => Buffer.from(hex, 'hex')
const DATA = oid('2a864886f70d010701')
const SIGNED_DATA = oid('2a864886f70d010702')
const SHA_256 = oid('608648016503040201')

function expectBytes(found: Uint8Array, expected: Uint8Array, what: string): void {
  if (!sameBytes(found, expected)) throw new Malformed(`unexpected ${what}`)
}

/** An AlgorithmIdentifier of the given algorithm, whose parameters are absent or NULL. */
export function expectAlgorithm(found: Der | undefined, algorithm: Uint8Array): void {
  if (!found) throw new Malformed('algorithm missing')
  const [identifier, parameters, ...more] = childrenOf(found, TAG.sequence)
  expectBytes(contentOf(identifier, TAG.oid), algorithm, 'algorithm')
  if (more.length > 0 || (parameters && contentOf(parameters, TAG.null).length > 0))
    throw new Malformed('unexpected algorithm parameters')
}

function expectVersion(found: Der | undefined): void {
  expectBytes(contentOf(found, TAG.integer), new Uint8Array([1]), 'version')
}

function only(elements: Der[], what: string): Der {
  const [element] = elements
  if (!element || elements.length !== 1) throw new Malformed(`exactly one ${what} expected`)
  return element
}

function readSignerInfo(signer: Der): Omit<SealCms, 'certificates'> {
  const [version, identifier, digest, signedAttributes, signatureAlgorithm, signature, ...unsigned] =
    childrenOf(signer, TAG.sequence)
  // Unsigned attributes are not protected by anything, so a seal has none.
  if (!identifier || !signedAttributes || !signatureAlgorithm || unsigned.length > 0)
    throw new Malformed('unexpected form of signer')
  expectVersion(version)
  expectAlgorithm(digest, SHA_256)
  const [issuer, serial, ...more] = childrenOf(identifier, TAG.sequence)
  if (!issuer || more.length > 0) throw new Malformed('unexpected signer identifier')
  return {
    issuer: issuer.whole,
    serial: contentOf(serial, TAG.integer),
    signedAttributes,
    signatureAlgorithm,
    signature: contentOf(signature, TAG.octetString),
  }
}

/**
 * Reads the CMS of a seal in the one form in which it is written: detached, SHA-256, one signer named by issuer and
 * serial number, no unsigned attributes.
 * @throws Malformed for any other form, however valid elsewhere: whatever is not read here could be altered unseen
 */
export function readCms(cms: Uint8Array): SealCms {
  const [type, wrapped, ...rest] = childrenOf(derAt(cms), TAG.sequence)
  expectBytes(contentOf(type, TAG.oid), SIGNED_DATA, 'content type')
  if (!wrapped || rest.length > 0) throw new Malformed('unexpected form of CMS')
  const signedData = only(childrenOf(wrapped, TAG.context0), 'SignedData')
  const [version, digests, content, certificates, signers, ...more] = childrenOf(signedData, TAG.sequence)
  if (!digests || !content || !certificates || !signers || more.length > 0)
    throw new Malformed('unexpected form of SignedData')
  expectVersion(version)
  expectAlgorithm(only(childrenOf(digests, TAG.set), 'digest algorithm'), SHA_256)
  expectBytes(contentOf(only(childrenOf(content, TAG.sequence), 'content type'), TAG.oid), DATA, 'content')
  return {
    certificates: childrenOf(certificates, TAG.context0).map(({ whole }) => whole),
    ...readSignerInfo(only(childrenOf(signers, TAG.set), 'signer')),
  }
}
