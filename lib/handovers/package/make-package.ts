import { canonicalJson, sha256 } from '#lib/audit/canonical-json'
import { getSealer } from '#lib/certificates/get-sealer'
import { env } from '#lib/env'
import { type BookRoll, hashBookRoll } from '#lib/handovers/book-roll'
import { countRoll } from '#lib/handovers/count-roll'
import type { BookVolume } from '#lib/handovers/find-book'
import { findPrinter } from '#lib/handovers/find-printer'
import { buildManifest } from '#lib/handovers/package/build-manifest'
import type { SealedPackage } from '#lib/handovers/package/keep-package'
import { loadPackaged, type PackagedSigning } from '#lib/handovers/package/load-packaged'
import { loadSubject, type PackageSubject } from '#lib/handovers/package/load-subject'
import { MANIFEST_PATH, MANIFEST_SEAL_PATH, type PackageManifest } from '#lib/handovers/package/manifest'
import { placeInRegister } from '#lib/handovers/package/place-in-register'
import { writeRecap } from '#lib/handovers/package/write-recap'
import { zipSize } from '#lib/handovers/package/zip-layout'

/**
 * The files of its own that a package has: recap, manifest and the manifest's seal. Certificates and volumes are kept
 * already and only named.
 * @throws when the package would not fit into a ZIP
 */
export async function makePackage(
  handoverId: string,
  roll: BookRoll,
  volumes: BookVolume[],
  now: Date,
): Promise<SealedPackage> {
  const subject = await loadSubject(handoverId)
  const signings = await loadPackaged(roll)
  const recap = await makeRecap(subject, roll, signings, volumes.length, now)
  const placed = await placeInRegister(subject.regionId, roll, now)
  const recapFile = { size: recap.length, sha256: Buffer.from(sha256(recap)).toString('hex') }
  const parts = { subject, signings, ...placed, recap: recapFile, volumes, preparedAt: now }
  const sealed = await sealManifest(buildManifest(parts), now)
  return {
    ...{ handoverId, regionId: subject.regionId, contentHash: hashBookRoll(roll) },
    ...{ certificates: signings.length, volumes: volumes.length, recap, ...sealed },
  }
}

async function makeRecap(
  subject: PackageSubject,
  roll: BookRoll,
  signings: PackagedSigning[],
  volumes: number,
  preparedAt: Date,
): Promise<Uint8Array> {
  const { certificate } = await getSealer('books')
  return writeRecap({
    ...{ subject, counts: countRoll(roll), signings, absent: roll.absent, volumes, preparedAt },
    sealFingerprint: certificate.fingerprint,
    printedBy: await findPrinter(null, subject.bkdName),
    sample: env.evaluation,
  })
}

async function sealManifest(
  manifest: PackageManifest,
  now: Date,
): Promise<Pick<SealedPackage, 'manifest' | 'manifestSeal' | 'seal'>> {
  const bytes = new TextEncoder().encode(canonicalJson(manifest))
  const sealer = await getSealer('books')
  const manifestSeal = await sealer.sign(sha256(bytes), now)
  zipSize([
    { path: MANIFEST_PATH, size: bytes.length },
    { path: MANIFEST_SEAL_PATH, size: manifestSeal.length },
    ...manifest.entries,
  ])
  return { manifest: bytes, manifestSeal, seal: sealer.certificate }
}
