import {
  childrenOf,
  contentOf,
  type Der,
  derAt,
  Malformed,
  sameBytes,
  TAG,
} from '#lib/certificates/check/der'

/** What a seal signs, beside the bytes of the document (RFC 5652 §11, RFC 5035). */
export type SignedAttributes = {
  messageDigest: Uint8Array
  certificateHash: Uint8Array
  signedAt: Date | null
}

const oid = (hex: string) => Buffer.from(hex, 'hex')
const CONTENT_TYPE = oid('2a864886f70d010903')
const MESSAGE_DIGEST = oid('2a864886f70d010904')
const SIGNING_TIME = oid('2a864886f70d010905')
const SIGNING_CERTIFICATE_V2 = oid('2a864886f70d010910022f')
const DATA = oid('2a864886f70d010701')

function readAttribute(attributes: Der[][], type: Uint8Array): Der | null {
  const found = attributes.filter(([name]) => sameBytes(contentOf(name, TAG.oid), type))
  const [attribute] = found
  if (!attribute) return null
  const values = attribute[1] ? childrenOf(attribute[1], TAG.set) : []
  const [value] = values
  if (found.length > 1 || attribute.length !== 2 || !value || values.length !== 1)
    throw new Malformed('an attribute has exactly one value')
  return value
}

/** The hash of the signer's certificate out of SigningCertificateV2; SHA-256 is its default and leaves no trace. */
function certificateHashOf(value: Der | null): Uint8Array {
  const [certificates] = value ? childrenOf(value, TAG.sequence) : []
  const [first] = certificates ? childrenOf(certificates, TAG.sequence) : []
  const [hash] = first ? childrenOf(first, TAG.sequence) : []
  return contentOf(hash, TAG.octetString)
}

/** A time of the form YYMMDDHHMMSSZ, the only one DER allows before 2050. */
function timeOf(value: Der | null): Date | null {
  if (!value) return null
  const text = Buffer.from(contentOf(value, TAG.utcTime)).toString('latin1')
  const match = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (!match) throw new Malformed('unexpected signing time')
  const [year = 0, month = 0, day, hour, minute, second] = match.slice(1).map(Number)
  return new Date(Date.UTC(2000 + year, month - 1, day, hour, minute, second))
}

/** Reads the signed attributes a PAdES B-B seal must have. */
export function readSignedAttributes(signedAttributes: Der): SignedAttributes {
  const attributes = childrenOf(signedAttributes, TAG.context0).map((one) => childrenOf(one, TAG.sequence))
  const contentType = readAttribute(attributes, CONTENT_TYPE)
  if (!contentType || !sameBytes(contentOf(contentType, TAG.oid), DATA))
    throw new Malformed('content type not signed')
  return {
    messageDigest: contentOf(readAttribute(attributes, MESSAGE_DIGEST) ?? undefined, TAG.octetString),
    certificateHash: certificateHashOf(readAttribute(attributes, SIGNING_CERTIFICATE_V2)),
    signedAt: timeOf(readAttribute(attributes, SIGNING_TIME)),
  }
}

/** The bytes the signature is over: the attributes under the tag SET OF instead of [0] (RFC 5652 §5.4). */
export function bytesToVerify(signedAttributes: Der): Uint8Array {
  const bytes = Uint8Array.from(signedAttributes.whole)
  bytes[0] = TAG.set
  return derAt(bytes).whole
}
