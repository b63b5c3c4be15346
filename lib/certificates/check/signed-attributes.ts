import { hashNamed } from '#lib/certificates/check/algorithms'
import { type Attribute, attributeOf, readAttributes } from '#lib/certificates/check/attributes'
import { childrenOf, contentOf, type Der, Malformed, sameBytes, TAG } from '#lib/certificates/check/der'
import type { HashName } from '#lib/certificates/check/digest'
import { joinBytes } from '#lib/certificates/check/join-bytes'
import { expectOid, OID } from '#lib/certificates/check/oid'
import { timeOf } from '#lib/certificates/check/times'

export type CertificateHash = { hash: HashName; value: Uint8Array }

/**
 * What a signer signs beside the content (RFC 5652 §11, RFC 5035). `certificates` are hashes of the signer's own and
 * perhaps further certificates, in that order; `others` counts the attributes that a seal has no use for.
 */
export type SignedAttributes = {
  messageDigest: Uint8Array
  certificates: CertificateHash[]
  signedAt: Date | null
  others: number
}

/** The last two are of documents that the first release sealed, which were dated by the seal itself. */
const KNOWN = [
  OID.contentType,
  OID.messageDigest,
  OID.signingCertificateV2,
  OID.signingTime,
  OID.algorithmProtection,
]

/** As many as certificates may come along. */
const MOST_HASHES = 8

/** ESSCertID is of SHA-1; ESSCertIDv2 of the hash it names first, SHA-256 being its default and leaving no trace. */
function readCertificateHash(identifier: Der, standard: HashName): CertificateHash {
  const [first, second] = childrenOf(identifier, TAG.sequence)
  if (first?.tag === TAG.octetString) return { hash: standard, value: first.content }
  if (standard === 'SHA-1') throw new Malformed('unexpected certificate identifier')
  return { hash: hashNamed(first), value: contentOf(second, TAG.octetString) }
}

function readCertificateHashes(attributes: Attribute[]): CertificateHash[] {
  const second = attributeOf(attributes, OID.signingCertificateV2)
  const list = childrenOf(second ?? attributeOf(attributes, OID.signingCertificate), TAG.sequence)[0]
  const standard = second ? 'SHA-256' : 'SHA-1'
  const identifiers = childrenOf(list, TAG.sequence)
  if (identifiers.length > MOST_HASHES) throw new Malformed('too many certificates are named')
  return identifiers.map((one) => readCertificateHash(one, standard))
}

/** Reads the attributes that a PAdES seal and a timestamp must both have signed. */
export function readSignedAttributes(signedAttributes: Der, contentType: Uint8Array): SignedAttributes {
  const attributes = readAttributes(signedAttributes, TAG.context0)
  expectOid(attributeOf(attributes, OID.contentType), contentType, 'signed content type')
  const time = attributeOf(attributes, OID.signingTime)
  return {
    messageDigest: contentOf(attributeOf(attributes, OID.messageDigest), TAG.octetString),
    certificates: readCertificateHashes(attributes),
    signedAt: time ? timeOf(time) : null,
    others: attributes.filter(({ type }) => !KNOWN.some((known) => sameBytes(known, type))).length,
  }
}

/** The bytes that were signed: the attributes as a SET of their own instead of the field [0] (RFC 5652 §5.4). */
export function bytesToVerify(signedAttributes: Der): Uint8Array<ArrayBuffer> {
  const bytes = joinBytes(signedAttributes.whole)
  bytes[0] = TAG.set
  return bytes
}
