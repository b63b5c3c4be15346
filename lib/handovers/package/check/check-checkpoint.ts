import { canonicalJson } from '#lib/audit/canonical-form'
import { Malformed } from '#lib/certificates/check/der'
import { digestOf } from '#lib/certificates/check/digest'
import { isTrustedSealer, listTimeAnchors, type Trust } from '#lib/certificates/check/trust'
import { verifyCms } from '#lib/certificates/check/verify-cms'
import type { Finding } from '#lib/handovers/package/check/finding'
import type { PackageManifest } from '#lib/handovers/package/manifest'

const ENTRY = 'manifest.json'

function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

/**
 * Whether the register's checkpoint in a manifest is of the same region, sealed by a trusted certificate, and with the
 * timestamp of a trusted authority if it has one and somebody is asked for.
 */
export async function checkCheckpoint(
  { regionId, checkpoint }: PackageManifest,
  trust: Trust,
): Promise<Finding[]> {
  const { body, signature } = checkpoint
  if (body.regionId !== regionId) return [{ entry: ENTRY, fault: 'checkpoint_changed' }]
  try {
    const digest = await digestOf('SHA-256', new TextEncoder().encode(canonicalJson(body)))
    const { certificate, timestamp } = await verifyCms(
      bytesOfBase64(signature),
      digest,
      listTimeAnchors(trust),
    )
    const signedAt = new Date(body.signedAt)
    if (signedAt < certificate.notBefore || signedAt > certificate.notAfter)
      throw new Malformed('signed outside the validity of the certificate')
    if (trust.seals && !isTrustedSealer(certificate.der, trust.seals))
      return [{ entry: ENTRY, fault: 'checkpoint_foreign' }]
    const isForeign = trust.times && timestamp && !timestamp.trusted
    return isForeign ? [{ entry: ENTRY, fault: 'checkpoint_timestamp' }] : []
  } catch (error) {
    if (error instanceof Malformed) return [{ entry: ENTRY, fault: 'checkpoint_changed' }]
    throw error
  }
}
