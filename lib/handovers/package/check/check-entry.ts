import { digestOf } from '#lib/certificates/check/digest'
import { hexOf } from '#lib/certificates/check/hex'
import { openSealedPdf, type SealedPdf } from '#lib/certificates/check/open-sealed-pdf'
import { isTrustedSealer, listTimeAnchors, type Trust } from '#lib/certificates/check/trust'
import { verifyInclusion } from '#lib/certificates/check/verify-inclusion'
import type { PackageFault } from '#lib/handovers/package/check/finding'
import type { CertificateEntry, PackageEntry, PackageManifest } from '#lib/handovers/package/manifest'

/** A certificate carries the leaf that the manifest places in the register; books carry none. */
async function checkLeaf(
  { leaf }: SealedPdf,
  entry: CertificateEntry,
  { body }: PackageManifest['checkpoint'],
): Promise<PackageFault | null> {
  if (!leaf) return 'leaf_missing'
  if (leaf.hash !== entry.leaf || leaf.code !== entry.code) return 'leaf_differs'
  const { leafIndex, proof } = entry
  const place = { leaf: entry.leaf, leafIndex, proof, treeSize: body.treeSize, root: body.rootHash }
  return (await verifyInclusion(place)) ? null : 'not_in_register'
}

function checkStanding({ certificate, timestamp }: SealedPdf, { seals, times }: Trust): PackageFault | null {
  if (seals && !isTrustedSealer(certificate, seals)) return 'foreign_seal'
  return times && timestamp && !timestamp.trusted ? 'foreign_timestamp' : null
}

/**
 * What is wrong with one file of a package: its bytes are those of the manifest, and a PDF bears a seal of its own and,
 * a certificate, its leaf and the leaf's place in the register. Null when nothing is.
 */
export async function checkEntry(
  bytes: Uint8Array,
  entry: PackageEntry,
  manifest: PackageManifest,
  trust: Trust,
): Promise<PackageFault | null> {
  if (bytes.length !== entry.size || hexOf(await digestOf('SHA-256', bytes)) !== entry.sha256)
    return 'differs'
  if (entry.kind === 'recap') return null
  const opened = await openSealedPdf(bytes, listTimeAnchors(trust))
  if (!opened.ok)
    return opened.reason === 'not_pdf' || opened.reason === 'not_sealed' ? 'not_sealed' : 'seal_broken'
  const standing = checkStanding(opened.sealed, trust)
  if (standing) return standing
  if (entry.kind === 'certificate') return checkLeaf(opened.sealed, entry, manifest.checkpoint)
  return opened.sealed.leaf ? 'leaf_unexpected' : null
}
