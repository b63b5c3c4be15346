import { randomUUID } from 'node:crypto'
import { canonicalJson, type Json, sha256 } from '#lib/audit/canonical-json'
import type { Sealer } from '#lib/certificates/seal'
import { sealPdf } from '#lib/certificates/seal-pdf'
import { crc32 } from '#lib/handovers/package/check/crc32'
import type { RandomAccess } from '#lib/handovers/package/check/random-access'
import { certificatePath, volumePath } from '#lib/handovers/package/entry-paths'
import {
  type CheckpointBody,
  MANIFEST_PATH,
  MANIFEST_SEAL_PATH,
  type PackageEntry,
  type PackageManifest,
  RECAP_PATH,
} from '#lib/handovers/package/manifest'
import { zipEnd, zipLocalHeader } from '#lib/handovers/package/zip-layout'
import { renderBook } from '#lib/handovers/render-book'
import { auditPath, hashLevels, rootOfLevels } from '#lib/register/audit-path'
import { hashLeaf } from '#lib/register/merkle'
import { bookFactory } from '#tests/factories/book-content'
import { makeRecap } from '#tests/factories/recap'
import { makeSealedCertificate } from '#tests/factories/sealed-certificate'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** A package in its parts: `files` in the order of the ZIP, the manifest's own two apart. */
export type TestPackage = {
  manifest: PackageManifest
  files: Map<string, Uint8Array>
  sealer: Sealer
  at: Date
}

/** Bytes as a file that can be read in parts. */
export function sourceOf(bytes: Uint8Array): RandomAccess {
  return { size: bytes.length, read: async (from, to) => bytes.subarray(from, to) }
}

/** A ZIP of exactly these files in this order, as the product lays it out. */
export function zipOf(files: Iterable<readonly [string, Uint8Array]>, at: Date): Uint8Array {
  const all = [...files].map(([path, bytes]) => ({ path, bytes, size: bytes.length, crc32: crc32(bytes) }))
  return Buffer.concat([...all.flatMap((entry) => [zipLocalHeader(entry, at), entry.bytes]), zipEnd(all, at)])
}

async function sealJson(value: Json, { sealer, at }: Pick<TestPackage, 'sealer' | 'at'>) {
  const bytes = Buffer.from(canonicalJson(value))
  return { bytes, seal: await sealer.sign(sha256(bytes), at) }
}

/** The whole package: its manifest sealed as it stands now, whatever its files are. */
export async function packOf(made: TestPackage): Promise<Uint8Array> {
  const { bytes, seal } = await sealJson(made.manifest, made)
  return zipOf([[MANIFEST_PATH, bytes], [MANIFEST_SEAL_PATH, seal], ...made.files], made.at)
}

/** The entry of a manifest with size and hash of other bytes. */
export function relisted<Entry extends PackageEntry>(entry: Entry, bytes: Uint8Array): Entry {
  return { ...entry, size: bytes.length, sha256: hex(sha256(bytes)) }
}

/** The package's manifest with the checkpoint signed again by the package's own sealer. */
export async function signCheckpoint(made: TestPackage): Promise<void> {
  const { seal } = await sealJson(made.manifest.checkpoint.body, made)
  made.manifest.checkpoint.signature = Buffer.from(seal).toString('base64')
}

/** A package of one agency with so many people, sealed throughout by one sealer, in a register with other leaves. */
export async function makePackage(sealer: Sealer, people = 3, at = new Date()): Promise<TestPackage> {
  const book = bookFactory(people)
  const volume = await renderBook(book, { room: sealer.room, reason: 'Segel himpunan pakta', at })
  const certificates = book.certificates.map((content) => {
    const preimage: Record<string, Json> = JSON.parse(content.leafPreimage)
    return { ...content, leafPreimage: canonicalJson({ ...preimage, code: content.code }) }
  })
  const others = Array.from({ length: 5 }, (_, index) => hashLeaf(`daun lain ${index}`))
  const leaves = [...others, ...certificates.map(({ leafPreimage }) => hashLeaf(leafPreimage))]
  const levels = hashLevels(Buffer.concat(leaves))
  const files = new Map<string, Uint8Array>()
  const entries: PackageEntry[] = []
  for (const [index, content] of certificates.entries()) {
    const { code, edition, signer } = content
    const path = certificatePath(index + 1, people, { name: signer.name, code })
    const bytes = await makeSealedCertificate(sealer, content, at)
    const leafIndex = others.length + index
    const leaf = hex(hashLeaf(content.leafPreimage))
    const proof = auditPath(levels, leafIndex).map(hex)
    files.set(path, bytes)
    entries.push(
      relisted(
        { kind: 'certificate', path, size: 0, sha256: '', code, edition, leaf, leafIndex, proof },
        bytes,
      ),
    )
  }
  const recap = await makeRecap(certificates)
  files.set(RECAP_PATH, recap)
  entries.push(relisted({ kind: 'recap', path: RECAP_PATH, size: 0, sha256: '' }, recap))
  const path = volumePath(1, 1)
  const bytes = await sealPdf(volume.pdf, sealer, at)
  files.set(path, bytes)
  entries.push(relisted({ kind: 'book', path, size: 0, sha256: '', volume: 1, volumes: 1 }, bytes))
  const regionId = randomUUID()
  const body: CheckpointBody = {
    format: 'ikrar-checkpoint/1',
    regionId,
    treeSize: leaves.length,
    rootHash: hex(rootOfLevels(levels)),
    previousHash: null,
    signedAt: at.toISOString(),
  }
  const made: TestPackage = {
    manifest: {
      format: 'ikrar-package/1',
      regionId,
      region: book.region.governmentName,
      opd: book.opdName,
      campaign: book.campaignName,
      handover: { id: randomUUID(), ordinal: 1, kind: 'UTAMA', handedOverAt: at.toISOString() },
      preparedAt: at.toISOString(),
      entries,
      checkpoint: { body, signature: '' },
    },
    files,
    sealer,
    at,
  }
  await signCheckpoint(made)
  return made
}
