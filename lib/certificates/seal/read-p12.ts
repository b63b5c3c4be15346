import { P12Signer, type Signer, SignerError } from '@libpdf/core'
import { SealError, type SealFailure, type SealPurpose } from '#lib/certificates/seal'

/**
 * What the messages of `P12Signer` mean. The MAC comes first (RFC 7292 §5), so a wrong passphrase never gets beyond
 * "Integrity"; what fails later has a form or a key that cannot be used.
 */
const FAILURES: [RegExp, SealFailure][] = [
  [/ASN\.1|for PFX$/, 'not_p12'],
  [/Integrity for the PKCS#12 data/, 'wrong_passphrase'],
  [/No private key/, 'no_key'],
  [/No certificates/, 'no_certificate'],
  [/Unsupported key|curve|"crv"|keyData/, 'unsupported_key'],
]

/**
 * Opens a P12 (RFC 7292, PBES2 or the encryption of old); its key is held in memory only.
 * @param passphrase UTF-8
 * @throws SealError that says what is wrong with it
 */
export async function readP12(p12: Uint8Array, passphrase: string, purpose: SealPurpose): Promise<Signer> {
  try {
    return await P12Signer.create(p12, passphrase)
  } catch (error) {
    if (!(error instanceof SignerError)) throw error
    const known = FAILURES.find(([pattern]) => pattern.test(error.message))
    throw new SealError(known?.[1] ?? 'unsupported_form', purpose, error)
  }
}
