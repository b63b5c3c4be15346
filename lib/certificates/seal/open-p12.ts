import { randomBytes, verify } from 'node:crypto'
import { P12Signer, type Signer, SignerError } from '@libpdf/core'
import { refusingAsMalformed } from '#lib/certificates/check/der'
import {
  isCompleteChain,
  type ReadCertificate,
  readCertificate,
} from '#lib/certificates/check/read-certificate'
import { SealError, type SealFailure } from '#lib/certificates/seal'

/** A key with its certificate, and the way from it to a root where the P12 holds the whole of it. */
export type OpenedP12 = { signer: Signer; certificate: ReadCertificate }

/** What the messages of `P12Signer` mean; any other failure comes from decrypting with a wrong passphrase. */
const FAILURES: [RegExp, SealFailure][] = [
  [/ASN\.1|for PFX$/, 'not_p12'],
  [/No private key/, 'no_key'],
  [/No certificates/, 'no_certificate'],
  [/Unsupported key/, 'unsupported_key'],
]

async function readP12(p12: Uint8Array, passphrase: string): Promise<P12Signer> {
  try {
    return await P12Signer.create(p12, passphrase)
  } catch (error) {
    if (!(error instanceof SignerError)) throw error
    const known = FAILURES.find(([pattern]) => pattern.test(error.message))
    throw new SealError(known?.[1] ?? 'wrong_passphrase', error)
  }
}

/** The certificate of the key: a P12 may hold its certificates in any order. */
async function findOwn(signer: P12Signer, certificates: ReadCertificate[]): Promise<ReadCertificate> {
  const probe = randomBytes(32)
  const signature = await signer.sign(probe, 'SHA-256')
  const own = certificates.find(({ key }) => {
    const sameType = (key.asymmetricKeyType === 'ec') === (signer.keyType === 'EC')
    return sameType && refusingAsMalformed(() => verify('sha256', probe, key, signature))
  })
  if (!own) throw new SealError('key_mismatch')
  return own
}

/** The issuers of a certificate up to a root that issued itself; none unless the way is complete. */
function chainOf(own: ReadCertificate, certificates: ReadCertificate[]): ReadCertificate[] {
  const chain = [own]
  for (let last = own; !last.x509.checkIssued(last.x509); ) {
    const issuer = certificates.find((one) => !chain.includes(one) && last.x509.checkIssued(one.x509))
    if (!issuer) return []
    chain.push(issuer)
    last = issuer
  }
  return isCompleteChain(chain) ? chain.slice(1) : []
}

/**
 * Opens a P12 with an RSA or ECDSA key.
 * @throws SealError that says what is wrong with it, by its `reason`
 */
export async function openP12(p12: Uint8Array, passphrase: string): Promise<OpenedP12> {
  const opened = await readP12(p12, passphrase)
  const certificates = [opened.certificate, ...opened.certificateChain].map(readCertificate)
  const certificate = await findOwn(opened, certificates)
  const signer: Signer = {
    certificate: certificate.der,
    certificateChain: chainOf(certificate, certificates).map(({ der }) => der),
    keyType: opened.keyType,
    signatureAlgorithm: opened.signatureAlgorithm,
    sign: (data, algorithm) => opened.sign(data, algorithm),
  }
  return { signer, certificate }
}
