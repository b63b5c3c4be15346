import { createHash } from 'node:crypto'
import type { SealCertificate } from '#lib/certificates/seal'
import { policiesOf, readOwnCertificate } from '#lib/certificates/seal/own-certificate'
import { sealKindOf } from '#lib/certificates/seal/seal-kind'

/** The parts of a name as OpenSSL prints it, one to a line, the most particular first. */
function partsOf(name: string): [type: string, value: string][] {
  const lines = name.split('\n').reverse()
  return lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
}

function called(name: string): string {
  const parts = new Map(partsOf(name))
  return parts.get('CN') ?? parts.get('O') ?? name.replaceAll('\n', ', ')
}

/** What documents and pages say about the certificate of a seal, given in DER; throws when it is none. */
export function describeCertificate(der: Uint8Array): SealCertificate {
  const certificate = readOwnCertificate(der)
  const { x509 } = certificate
  const selfIssued = x509.subject === x509.issuer
  return {
    subject: partsOf(x509.subject)
      .map((part) => part.join('='))
      .join(', '),
    issuer: called(x509.issuer),
    notBefore: x509.validFromDate,
    notAfter: x509.validToDate,
    fingerprint: createHash('sha256').update(der).digest('hex'),
    kind: sealKindOf({ commonName: called(x509.subject), selfIssued, policies: policiesOf(certificate) }),
    der,
  }
}
