import { Malformed } from '#lib/certificates/check/der'
import { digestOf } from '#lib/certificates/check/digest'
import { findSeal, type SealNotFound } from '#lib/certificates/check/find-seal'
import { type Leaf, readLeaf } from '#lib/certificates/check/read-leaf'
import { verifyCms } from '#lib/certificates/check/verify-cms'
import type { Timestamp } from '#lib/certificates/check/verify-timestamp'

/**
 * What an unchanged PDF says of itself: the certificate (DER) that sealed it and what that is called, when, the
 * timestamp and the leaf it carries.
 */
export type SealedPdf = {
  certificate: Uint8Array
  sealedBy: string
  signedAt: Date
  timestamp: Timestamp | null
  leaf: Leaf | null
}
export type OpenedPdf = { ok: true; sealed: SealedPdf } | { ok: false; reason: SealNotFound }

async function readSealed(pdf: Uint8Array, times: readonly Uint8Array[]): Promise<OpenedPdf> {
  const found = findSeal(pdf)
  if (typeof found === 'string') return { ok: false, reason: found }
  const digest = await digestOf('SHA-256', found.before, found.behind)
  const { certificate, signedAt, timestamp } = await verifyCms(found.cms, digest, times)
  const { datedAt } = found
  if (signedAt && signedAt.getTime() !== datedAt.getTime()) throw new Malformed('two times are given')
  if (datedAt < certificate.notBefore || datedAt > certificate.notAfter)
    throw new Malformed('sealed outside the validity of the certificate')
  const leaf = await readLeaf(pdf)
  const { der, name } = certificate
  return { ok: true, sealed: { certificate: der, sealedBy: name, signedAt: datedAt, timestamp, leaf } }
}

/**
 * Whether a file is, to the last bit, a PDF as some certificate sealed it, and what it says then. Whose certificate
 * that is, is for the caller to judge. Never throws for what is in the file.
 * @param times certificates in DER, to which a timestamp is traced
 */
export async function openSealedPdf(pdf: Uint8Array, times: readonly Uint8Array[]): Promise<OpenedPdf> {
  try {
    return await readSealed(pdf, times)
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, reason: 'changed' }
    throw error
  }
}
