import type { SealCertificate } from '#lib/certificates/seal'
import type { Db } from '#lib/db'

/**
 * Keeps the certificate that something was sealed with, on the transaction that keeps what was sealed: documents stay
 * recognised after it is replaced. One that is there already is left as it is.
 */
export async function recordSealCertificate(
  tx: Db,
  { fingerprint, der }: Pick<SealCertificate, 'fingerprint' | 'der'>,
  now: Date,
): Promise<void> {
  const row = { fingerprint: Uint8Array.from(Buffer.from(fingerprint, 'hex')), der: Uint8Array.from(der) }
  await tx.sealCertificate.createMany({ data: [{ ...row, firstUsedAt: now }], skipDuplicates: true })
}
