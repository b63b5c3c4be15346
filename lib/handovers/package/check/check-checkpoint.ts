import { canonicalJson } from '#lib/audit/canonical-form'
import { Malformed, sameBytes } from '#lib/certificates/check/der'
import { digestOf } from '#lib/certificates/check/digest'
import { verifyCms } from '#lib/certificates/check/verify-cms'
import type { Finding } from '#lib/handovers/package/check/finding'
import type { PackageManifest } from '#lib/handovers/package/manifest'

const ENTRY = 'manifest.json'

function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

/**
 * Whether the register's checkpoint in a manifest is of the same region and sealed by a trusted certificate.
 * @param trusted null when nobody is asked for
 */
export async function checkCheckpoint(
  { regionId, checkpoint }: PackageManifest,
  trusted: readonly Uint8Array[] | null,
): Promise<Finding[]> {
  const { body, signature } = checkpoint
  if (body.regionId !== regionId) return [{ entry: ENTRY, fault: 'checkpoint_changed' }]
  try {
    const digest = await digestOf('SHA-256', new TextEncoder().encode(canonicalJson(body)))
    const { certificate } = await verifyCms(bytesOfBase64(signature), digest, trusted ?? [])
    const signedAt = new Date(body.signedAt)
    if (signedAt < certificate.notBefore || signedAt > certificate.notAfter)
      throw new Malformed('signed outside the validity of the certificate')
    if (!trusted || trusted.some((one) => sameBytes(one, certificate.der))) return []
    return [{ entry: ENTRY, fault: 'checkpoint_foreign' }]
  } catch (error) {
    if (error instanceof Malformed) return [{ entry: ENTRY, fault: 'checkpoint_changed' }]
    throw error
  }
}
