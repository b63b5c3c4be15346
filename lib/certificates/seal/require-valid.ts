import { type SealCertificate, SealError, type SealPurpose } from '#lib/certificates/seal'

/** Throws a `SealError` unless the certificate is valid at the given moment: nothing would stop a library from sealing. */
export function requireValid(
  { notBefore, notAfter }: Pick<SealCertificate, 'notBefore' | 'notAfter'>,
  at: Date,
  purpose: SealPurpose,
): void {
  if (at < notBefore) throw new SealError('not_yet_valid', purpose)
  if (at > notAfter) throw new SealError('expired', purpose)
}
