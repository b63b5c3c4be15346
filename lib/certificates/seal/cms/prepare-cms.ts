import { TAG } from '#lib/certificates/check/der'
import {
  DATA,
  ECDSA_WITH_SHA_256,
  SHA_256,
  SHA_256_WITH_RSA,
  SIGNED_DATA,
  TIMESTAMP_TOKEN,
} from '#lib/certificates/seal/cms/object-identifiers'
import { writeDer } from '#lib/certificates/seal/cms/write-der'

const { integer, octetString, sequence, set, context0, context1 } = TAG
const NULL = writeDer(TAG.null)
const VERSION_1 = writeDer(integer, Uint8Array.of(1))
const DIGEST_ALGORITHM = writeDer(sequence, SHA_256)

/** Who signs: the certificate and its chain in DER, `issuer` a whole element as it stands in it, `serial` the contents of one. */
export type CmsSigner = {
  certificate: Uint8Array
  chain: readonly Uint8Array[]
  issuer: Uint8Array
  serial: Uint8Array
  keyType: 'RSA' | 'EC'
}

/** What differs from one seal to the next; `attributes` is the SET OF that was signed, `token` a TimeStampToken. */
export type CmsParts = { attributes: Uint8Array; signature: Uint8Array; token: Uint8Array | null }

/** RFC 4055 §5 wants NULL for RSA, RFC 5758 §3.2 nothing for ECDSA. */
function signatureAlgorithm(keyType: CmsSigner['keyType']): Uint8Array {
  return keyType === 'EC'
    ? writeDer(sequence, ECDSA_WITH_SHA_256)
    : writeDer(sequence, SHA_256_WITH_RSA, NULL)
}

/** The attributes as they stand in the SignerInfo: under [0] IMPLICIT instead of SET OF. */
function underContext0(attributes: Uint8Array): Uint8Array {
  const tagged = Uint8Array.from(attributes)
  tagged[0] = context0
  return tagged
}

function unsignedAttributes(token: Uint8Array | null): Uint8Array[] {
  return token ? [writeDer(context1, writeDer(sequence, TIMESTAMP_TOKEN, writeDer(set, token)))] : []
}

/**
 * Prepares the CMS of all seals of one signer: SignedData version 1 over detached id-data, SHA-256, the certificates with
 * the signer's first, one SignerInfo version 1 named by issuer and serial number (RFC 5652 §5).
 * @returns what puts the parts of one seal into its place
 */
export function prepareCms(signer: CmsSigner): (parts: CmsParts) => Uint8Array<ArrayBuffer> {
  const beforeAttributes = [
    VERSION_1,
    writeDer(sequence, signer.issuer, writeDer(integer, signer.serial)),
    DIGEST_ALGORITHM,
  ]
  const algorithm = signatureAlgorithm(signer.keyType)
  const beforeSigner = [
    VERSION_1,
    writeDer(set, DIGEST_ALGORITHM),
    writeDer(sequence, DATA),
    writeDer(context0, signer.certificate, ...signer.chain),
  ]
  return ({ attributes, signature, token }) => {
    const signerInfo = writeDer(
      sequence,
      ...beforeAttributes,
      underContext0(attributes),
      algorithm,
      writeDer(octetString, signature),
      ...unsignedAttributes(token),
    )
    const signedData = writeDer(sequence, ...beforeSigner, writeDer(set, signerInfo))
    return writeDer(sequence, SIGNED_DATA, writeDer(context0, signedData))
  }
}
