import type { BookVolume } from '#lib/handovers/find-book'
import { certificatePath, volumePath } from '#lib/handovers/package/entry-paths'
import type { PackagedSigning } from '#lib/handovers/package/load-packaged'
import type { PackageSubject } from '#lib/handovers/package/load-subject'
import {
  type BookEntry,
  type CertificateEntry,
  type PackageEntry,
  type PackageManifest,
  RECAP_PATH,
} from '#lib/handovers/package/manifest'

/** Where a signing stands in the register: hashes in hex, the index from 0, the path of RFC 6962 §2.1.1. */
export type Inclusion = { leaf: string; leafIndex: number; proof: string[] }

/** Everything a manifest is made of; `inclusions`, and the leaves of the evidence in hex, by signing. */
export type ManifestParts = {
  subject: PackageSubject
  signings: readonly PackagedSigning[]
  inclusions: ReadonlyMap<string, Inclusion>
  evidenceLeaves: ReadonlyMap<string, string>
  checkpoint: PackageManifest['checkpoint']
  recap: { size: number; sha256: string }
  volumes: readonly BookVolume[]
  preparedAt: Date
}

/**
 * The manifest: certificates in the order of the book, the recap, the volumes.
 * @throws when a signing is not in the register, or by another leaf than that of its evidence, which its certificate has
 */
export function buildManifest(parts: ManifestParts): PackageManifest {
  const { subject, checkpoint, recap, volumes, preparedAt } = parts
  const { regionId, governmentName: region, opd, campaign, handoverId: id, ordinal, kind } = subject
  const entries: PackageEntry[] = [
    ...parts.signings.map((signing, index) => certificateEntry(signing, index + 1, parts)),
    { kind: 'recap', path: RECAP_PATH, ...recap },
    ...volumes.map((volume) => bookEntry(volume, volumes.length)),
  ]
  return {
    format: 'ikrar-package/1',
    ...{ regionId, region, opd, campaign },
    handover: { id, ordinal, kind, handedOverAt: subject.handedOverAt.toISOString() },
    preparedAt: preparedAt.toISOString(),
    ...{ entries, checkpoint },
  }
}

function certificateEntry(
  { signingId, signer, code, edition, sha256, size }: PackagedSigning,
  number: number,
  { signings, inclusions, evidenceLeaves }: ManifestParts,
): CertificateEntry {
  const inclusion = inclusions.get(signingId)
  if (!inclusion) throw new Error(`signing ${signingId} is not in the register`)
  if (inclusion.leaf !== evidenceLeaves.get(signingId))
    throw new Error(`signing ${signingId} is in the register by another leaf than its evidence's`)
  const path = certificatePath(number, signings.length, { name: signer.name, code })
  const { leaf, leafIndex, proof } = inclusion
  return { kind: 'certificate', ...{ path, size, sha256, code, edition, leaf, leafIndex, proof } }
}

function bookEntry({ volume, size, sha256 }: BookVolume, volumes: number): BookEntry {
  const path = volumePath(volume, volumes)
  return { kind: 'book', ...{ path, size, sha256: Buffer.from(sha256).toString('hex'), volume, volumes } }
}
