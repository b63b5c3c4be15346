import { createHash } from 'node:crypto'
import { TAG } from '#lib/certificates/check/der'
import {
  CONTENT_TYPE,
  DATA,
  MESSAGE_DIGEST,
  SIGNING_CERTIFICATE_V2,
} from '#lib/certificates/seal/cms/object-identifiers'
import { writeDer } from '#lib/certificates/seal/cms/write-der'

const { sequence, set, octetString } = TAG
const DIGEST_BYTES = 32

function attribute(type: Uint8Array, value: Uint8Array): Uint8Array {
  return writeDer(sequence, type, writeDer(set, value))
}

/** SigningCertificateV2 with the SHA-256 of the one certificate; SHA-256 is the default and leaves no trace (RFC 5035 §3). */
function signingCertificate(certificate: Uint8Array): Uint8Array {
  const hash = writeDer(octetString, createHash('sha256').update(certificate).digest())
  return writeDer(sequence, writeDer(sequence, writeDer(sequence, hash)))
}

/**
 * Prepares the signed attributes of all seals of one certificate: contentType, messageDigest, signingCertificateV2 and
 * nothing else, since the time of a PAdES seal is the document's `/M` (ETSI EN 319 142-1 §6.3).
 * @returns what gives, for a SHA-256 digest of the content, the SET OF in DER that is to be signed (RFC 5652 §5.4)
 */
export function prepareSignedAttributes(certificate: Uint8Array): (digest: Uint8Array) => Uint8Array {
  const before = attribute(CONTENT_TYPE, DATA)
  const digestAttribute = attribute(MESSAGE_DIGEST, writeDer(octetString, new Uint8Array(DIGEST_BYTES)))
  const after = attribute(SIGNING_CERTIFICATE_V2, signingCertificate(certificate))
  // Each is longer than the one before it, so this is their order in DER too (X.690 §11.6).
  const template = writeDer(set, before, digestAttribute, after)
  const digestAt = template.length - after.length - DIGEST_BYTES
  return (digest) => {
    if (digest.length !== DIGEST_BYTES) throw new Error(`a SHA-256 digest has ${DIGEST_BYTES} bytes`)
    const attributes = Uint8Array.from(template)
    attributes.set(digest, digestAt)
    return attributes
  }
}
