import { TAG } from '#lib/certificates/check/der'
import { SHA_256 } from '#lib/certificates/seal/cms/object-identifiers'
import { writeDer, writeDerInteger } from '#lib/certificates/seal/cms/write-der'

const { boolean, integer, octetString, sequence } = TAG
const VERSION_1 = writeDer(integer, Uint8Array.of(1))
const TRUE = writeDer(boolean, Uint8Array.of(0xff))
// With NULL as parameters: some authorities know no other spelling of SHA-256.
const ALGORITHM = writeDer(sequence, SHA_256, writeDer(TAG.null))

/**
 * A TimeStampReq (RFC 3161 §2.4.1) that asks for the authority's certificates too.
 * @param imprint SHA-256 of what is to be timestamped
 * @param nonce a random number, big-endian, that the answer must repeat
 */
export function writeTimestampRequest(imprint: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  const messageImprint = writeDer(sequence, ALGORITHM, writeDer(octetString, imprint))
  return writeDer(sequence, VERSION_1, messageImprint, writeDerInteger(nonce), TRUE)
}
