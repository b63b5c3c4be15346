import { TAG } from '#lib/certificates/check/der'
import { bytesOfHex } from '#lib/certificates/check/hex'
import { OID } from '#lib/certificates/check/oid'
import { writeDer } from '#lib/certificates/seal/cms/write-der'

// What the parts of a seal are called, as whole elements of DER.

export const DATA = writeDer(TAG.oid, OID.data)
export const SIGNED_DATA = writeDer(TAG.oid, OID.signedData)
export const CONTENT_TYPE = writeDer(TAG.oid, OID.contentType)
export const MESSAGE_DIGEST = writeDer(TAG.oid, OID.messageDigest)
export const SIGNING_CERTIFICATE_V2 = writeDer(TAG.oid, OID.signingCertificateV2)
export const TIMESTAMP_TOKEN = writeDer(TAG.oid, OID.timeStampToken)
/** RFC 5754 §2.2, RFC 4055 §5 (sha256WithRSAEncryption), RFC 5758 §3.2 (ecdsa-with-SHA256). */
export const SHA_256 = writeDer(TAG.oid, bytesOfHex('608648016503040201'))
export const SHA_256_WITH_RSA = writeDer(TAG.oid, bytesOfHex('2a864886f70d01010b'))
export const ECDSA_WITH_SHA_256 = writeDer(TAG.oid, bytesOfHex('2a8648ce3d040302'))
