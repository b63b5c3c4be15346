import {
  bitsOf,
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
import { calledBy } from '#lib/certificates/check/names'
import { isOid } from '#lib/certificates/check/oid'
import { timeOf } from '#lib/certificates/check/times'

/** An X.509 certificate (RFC 5280) in its parts; `issuer`, `subject` and `serial` as they stand, to be compared. */
export type Certificate = {
  der: Uint8Array
  /** What its issuer signed (TBSCertificate), how, and the signature. */
  signed: Uint8Array
  signatureAlgorithm: Der
  signature: Uint8Array
  serial: Uint8Array
  issuer: Uint8Array
  subject: Uint8Array
  /** What the subject is called on a page. */
  name: string
  notBefore: Date
  notAfter: Date
  /** SubjectPublicKeyInfo. */
  publicKey: Der
  extensions: Der[][]
}

/** The version field [0] stands first in every certificate of version 2 or 3. */
function withoutVersion(fields: Der[]): Der[] {
  if (fields[0]?.tag !== TAG.context0) return fields
  const [version] = integerOf(onlyChildOf(fields[0], TAG.context0))
  if (version !== 1 && version !== 2) throw new Malformed('unexpected version of certificate')
  return fields.slice(1)
}

function readExtensions(fields: Der[]): Der[][] {
  const wrapped = fields.find(({ tag }) => tag === TAG.context3)
  const list = wrapped ? childrenOf(onlyChildOf(wrapped, TAG.context3), TAG.sequence) : []
  return list.map((extension) => childrenOf(extension, TAG.sequence))
}

function readValidity(validity: Der): { notBefore: Date; notAfter: Date } {
  const [notBefore, notAfter, ...more] = childrenOf(validity, TAG.sequence)
  if (more.length > 0) throw new Malformed('unexpected validity')
  return { notBefore: timeOf(notBefore), notAfter: timeOf(notAfter) }
}

/**
 * Reads an X.509 certificate strictly; nothing of it is verified.
 * @throws Malformed when it is not DER as far as it is read
 */
export function parseCertificate(der: Uint8Array): Certificate {
  const [signed, signatureAlgorithm, signature, ...more] = childrenOf(onlyDer(der), TAG.sequence)
  if (!signed || !signatureAlgorithm || more.length > 0) throw new Malformed('unexpected form of certificate')
  const fields = withoutVersion(childrenOf(signed, TAG.sequence))
  const [serial, algorithm, issuer, validity, subject, publicKey, ...rest] = fields
  if (!algorithm || !issuer || !validity || !subject || !publicKey)
    throw new Malformed('certificate lacks a field')
  if (!sameBytes(algorithm.whole, signatureAlgorithm.whole))
    throw new Malformed('certificate names two algorithms')
  return {
    der,
    signed: signed.whole,
    signatureAlgorithm,
    signature: bitsOf(signature),
    serial: integerOf(serial),
    issuer: issuer.whole,
    subject: subject.whole,
    name: calledBy(subject),
    ...readValidity(validity),
    publicKey,
    extensions: readExtensions(rest),
  }
}

/** The value of an extension, and whether it is critical; null when the certificate has none or, at fault, several. */
export function extensionOf(
  { extensions }: Pick<Certificate, 'extensions'>,
  identifier: Uint8Array,
): { critical: boolean; value: Der } | null {
  const found = extensions.filter(([name]) => isOid(name, identifier))
  const [extension] = found
  if (!extension || found.length > 1) return null
  const critical = extension.length === 3 && contentOf(extension[1], TAG.boolean)[0] === 0xff
  return { critical, value: onlyDer(contentOf(extension.at(-1), TAG.octetString)) }
}
