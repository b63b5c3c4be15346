import { randomBytes, verify } from 'node:crypto'
import type { Signer } from '@libpdf/core'
import type { Certificate } from '#lib/certificates/check/certificate'
import { SealError, type SealPurpose } from '#lib/certificates/seal'
import { findChain, type OwnCertificate, readOwnCertificate } from '#lib/certificates/seal/own-certificate'
import { readP12 } from '#lib/certificates/seal/read-p12'

/** A key with its certificate, and the way from it to a root where the P12 holds the whole of it. */
export type OpenedP12 = {
  certificate: OwnCertificate
  chain: Certificate[]
  keyType: 'RSA' | 'EC'
  /** The most bytes a signature of this key has. */
  signatureRoom: number
  /** PKCS#1 v1.5 (RFC 8017 §8.2) or an ECDSA-Sig-Value in DER (RFC 5480 appendix A), over the SHA-256 of `data`. */
  sign: (data: Uint8Array) => Promise<Uint8Array>
}

const RSA_BITS = { least: 2048, most: 4096 }
/** Two INTEGERs of the curve's size, each with a byte for its sign, in a SEQUENCE. */
const ECDSA_ROOM: Partial<Record<string, number>> = { prime256v1: 72, secp384r1: 104 }

/** The most bytes a signature of the certificate's key has; null for a key that must not seal. */
function signatureRoomOf({ x509 }: OwnCertificate): number | null {
  const key = x509.publicKey
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType === 'ec') return ECDSA_ROOM[namedCurve] ?? null
  const fits = modulusLength >= RSA_BITS.least && modulusLength <= RSA_BITS.most
  return key.asymmetricKeyType === 'rsa' && fits ? Math.ceil(modulusLength / 8) : null
}

/** The certificates of a P12 that can be read; one that cannot is no hindrance where it is only one of the chain's. */
function readCertificates({ certificate, certificateChain = [] }: Signer, purpose: SealPurpose) {
  const failures: unknown[] = []
  const read = [certificate, ...certificateChain].flatMap((der) => {
    try {
      return [readOwnCertificate(der)]
    } catch (error) {
      failures.push(error)
      return []
    }
  })
  if (read.length === 0) throw new SealError('no_certificate', purpose, failures[0])
  return read
}

/** The certificate of the key: a P12 may hold its certificates in any order. */
async function findOwn(signer: Signer, certificates: OwnCertificate[]): Promise<OwnCertificate | null> {
  const probe = randomBytes(32)
  const type = signer.keyType === 'EC' ? 'ec' : 'rsa'
  const signature = await signer.sign(probe, 'SHA-256')
  const own = certificates.find(({ x509 }) => {
    const key = x509.publicKey
    return key.asymmetricKeyType === type && verify('sha256', probe, key, signature)
  })
  return own ?? null
}

/**
 * Opens a P12 with an RSA key of 2048 to 4096 bits or an ECDSA key on P-256 or P-384.
 * @throws SealError that says what is wrong with it, by its `reason`
 */
export async function openP12(p12: Uint8Array, passphrase: string, purpose: SealPurpose): Promise<OpenedP12> {
  const signer = await readP12(p12, passphrase, purpose)
  const certificates = readCertificates(signer, purpose)
  const certificate = await findOwn(signer, certificates)
  if (!certificate) throw new SealError('key_mismatch', purpose)
  const signatureRoom = signatureRoomOf(certificate)
  if (signatureRoom === null) throw new SealError('unsupported_key', purpose)
  return {
    certificate,
    chain: await findChain(certificate, certificates),
    keyType: signer.keyType,
    signatureRoom,
    sign: (data) => signer.sign(data, 'SHA-256'),
  }
}
