import { type KeyObject, X509Certificate } from 'node:crypto'
import {
  childrenOf,
  contentOf,
  type Der,
  derAt,
  Malformed,
  refusingAsMalformed,
  sameBytes,
  TAG,
} from '#lib/certificates/check/der'

/** A certificate with the parts a seal is compared with, all still in DER. */
export type ReadCertificate = {
  x509: X509Certificate
  key: KeyObject
  der: Uint8Array
  issuer: Uint8Array
  serial: Uint8Array
  fields: Der[]
}

/**
 * Reads an X.509 certificate strictly.
 * @throws Malformed when it is not DER through and through or OpenSSL would not write it back the same
 */
export function readCertificate(der: Uint8Array): ReadCertificate {
  const [signed] = childrenOf(derAt(der), TAG.sequence)
  if (!signed) throw new Malformed('unexpected form of certificate')
  const fields = childrenOf(signed, TAG.sequence)
  // The version field [0] stands before serial number, algorithm and issuer in every certificate of version 2 or 3.
  const [serial, , issuer] = fields[0]?.tag === TAG.context0 ? fields.slice(1) : fields
  if (!issuer) throw new Malformed('certificate without issuer')
  const { x509, key } = refusingAsMalformed(() => {
    const x509 = new X509Certificate(der)
    return { x509, key: x509.publicKey }
  })
  if (!sameBytes(x509.raw, der)) throw new Malformed('certificate is not in its own DER')
  return { x509, key, der, issuer: issuer.whole, serial: contentOf(serial, TAG.integer), fields }
}

/** Whether the first certificate is issued by the second and so on, to a root that issued itself. */
export function isCompleteChain(certificates: readonly ReadCertificate[]): boolean {
  return certificates.every(({ x509 }, index) => {
    const issuer = certificates[index + 1] ?? certificates[index]
    return issuer && x509.checkIssued(issuer.x509) && refusingAsMalformed(() => x509.verify(issuer.key))
  })
}

/** DER object identifiers of the policies a certificate was issued under (RFC 5280 §4.2.1.4); none when it names none. */
export function policiesOf({ fields }: ReadCertificate): Buffer[] {
  const wrapped = fields.find(({ tag }) => tag === TAG.context3)
  const extensions = wrapped
    ? childrenOf(wrapped, TAG.context3).flatMap((list) => childrenOf(list, TAG.sequence))
    : []
  const policies = extensions.map((one) => childrenOf(one, TAG.sequence)).find(([name]) => isPolicies(name))
  const value = policies?.at(-1)
  if (!value) return []
  const list = childrenOf(derAt(contentOf(value, TAG.octetString)), TAG.sequence)
  return list.map((policy) => Buffer.from(contentOf(childrenOf(policy, TAG.sequence)[0], TAG.oid)))
}

function isPolicies(name: Der | undefined): boolean {
  return sameBytes(contentOf(name, TAG.oid), new Uint8Array([0x55, 0x1d, 0x20]))
}
