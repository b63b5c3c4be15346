import {
  BitString,
  Integer,
  Null,
  ObjectIdentifier,
  PrintableString,
  Sequence,
  Set as SetOf,
  Utf8String,
} from 'asn1js'
import * as pkijs from 'pkijs'
import { TEST_SEAL_NAME } from '#lib/certificates/seal/seal-kind'

const SHA_256_WITH_RSA = '1.2.840.113549.1.1.11'
const COUNTRY = '2.5.4.6'
const ORGANIZATION = '2.5.4.10'
const COMMON_NAME = '2.5.4.3'
const KEY_USAGE = '2.5.29.15'
const BASIC_CONSTRAINTS = '2.5.29.19'
/** DER of the bits digitalSignature and nonRepudiation (RFC 5280 §4.2.1.3), and of "not an authority" (§4.2.1.9). */
const SIGNING_ONLY = new Uint8Array([0x03, 0x02, 0x06, 0xc0]).buffer
const NOT_AN_AUTHORITY = new Uint8Array([0x30, 0x00]).buffer

const YEARS = 5
/** A clock that runs a little behind must not find the seal "not yet valid". */
const HEAD_START_MS = 60 * 60 * 1000

/** C=ID, O=Ikrar, CN=…; encoded here because pkijs would put the three into one multi-valued RDN. */
function sealName(): pkijs.RelativeDistinguishedNames {
  const attributes = [
    [COUNTRY, new PrintableString({ value: 'ID' })],
    [ORGANIZATION, new Utf8String({ value: 'Ikrar' })],
    [COMMON_NAME, new Utf8String({ value: TEST_SEAL_NAME })],
  ] as const
  const sets = attributes.map(
    ([value, text]) =>
      new SetOf({ value: [new Sequence({ value: [new ObjectIdentifier({ value }), text] })] }),
  )
  return pkijs.RelativeDistinguishedNames.fromBER(new Sequence({ value: sets }).toBER())
}

/** A positive serial number of 16 bytes whose DER is never shorter (RFC 5280 §4.1.2.2). */
function randomSerial(): Integer {
  const serial = crypto.getRandomValues(new Uint8Array(16))
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  return new Integer({ valueHex: serial.buffer })
}

/** The X.509 certificate of a test seal, signed with its own key; valid from an hour before `now`, for five years. */
export async function selfSign(keys: CryptoKeyPair, now: Date): Promise<pkijs.Certificate> {
  const certificate = new pkijs.Certificate({ version: 2, serialNumber: randomSerial() })
  certificate.issuer = sealName()
  certificate.subject = sealName()
  const end = new Date(now)
  end.setUTCFullYear(end.getUTCFullYear() + YEARS)
  certificate.notBefore.value = new Date(now.getTime() - HEAD_START_MS)
  certificate.notAfter.value = end
  certificate.extensions = [
    new pkijs.Extension({ extnID: BASIC_CONSTRAINTS, critical: true, extnValue: NOT_AN_AUTHORITY }),
    new pkijs.Extension({ extnID: KEY_USAGE, critical: true, extnValue: SIGNING_ONLY }),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await sign(certificate, keys.privateKey)
  return certificate
}

/** sha256WithRSAEncryption with the NULL that RFC 4055 §5 wants and the library's own `sign` leaves out. */
async function sign(certificate: pkijs.Certificate, key: CryptoKey): Promise<void> {
  const algorithm = () =>
    new pkijs.AlgorithmIdentifier({ algorithmId: SHA_256_WITH_RSA, algorithmParams: new Null() })
  certificate.signature = algorithm()
  certificate.signatureAlgorithm = algorithm()
  const signed = new Uint8Array(certificate.encodeTBS().toBER())
  certificate.tbsView = signed
  const valueHex = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, signed)
  certificate.signatureValue = new BitString({ valueHex })
}
