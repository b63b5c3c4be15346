import { Malformed } from '#lib/certificates/check/der'
import { digestOf } from '#lib/certificates/check/digest'
import { readCanonical } from '#lib/certificates/check/read-canonical'
import { type VerifiedCms, verifyCms } from '#lib/certificates/check/verify-cms'
import { manifestShape } from '#lib/handovers/package/check/manifest-shape'
import type { PackageManifest } from '#lib/handovers/package/manifest'

export type ReadManifest =
  | { ok: true; manifest: PackageManifest; seal: VerifiedCms }
  | { ok: false; fault: 'manifest_changed' | 'manifest_malformed' }

async function verify(
  bytes: Uint8Array,
  seal: Uint8Array,
  times: readonly Uint8Array[],
): Promise<VerifiedCms | null> {
  try {
    return await verifyCms(seal, await digestOf('SHA-256', bytes), times)
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}

function parse(bytes: Uint8Array): PackageManifest | null {
  try {
    return readCanonical(bytes, manifestShape)
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}

/**
 * Reads a manifest, its seal first: nothing is believed of one whose seal is broken. Whose seal it is, is not judged;
 * timestamps are traced to `times`, certificates in DER.
 */
export async function readManifest(
  bytes: Uint8Array,
  seal: Uint8Array,
  times: readonly Uint8Array[],
): Promise<ReadManifest> {
  const verified = await verify(bytes, seal, times)
  if (!verified) return { ok: false, fault: 'manifest_changed' }
  const manifest = parse(bytes)
  if (!manifest) return { ok: false, fault: 'manifest_malformed' }
  const preparedAt = new Date(manifest.preparedAt)
  const { notBefore, notAfter } = verified.certificate
  if (preparedAt < notBefore || preparedAt > notAfter) return { ok: false, fault: 'manifest_changed' }
  return { ok: true, manifest, seal: verified }
}
