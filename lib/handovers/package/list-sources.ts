import { sha256 } from '#lib/audit/canonical-json'
import { db } from '#lib/db'
import type { KeptPackage } from '#lib/handovers/package/find-package'
import {
  MANIFEST_PATH,
  MANIFEST_SEAL_PATH,
  type PackageEntry,
  type PackageManifest,
} from '#lib/handovers/package/manifest'
import type { ZipSource } from '#lib/handovers/package/zip-stream'
import { readFile } from '#lib/storage/read-file'

/**
 * The files of a kept package in the order of its ZIP, as its manifest names them; none of them is read yet but the
 * manifest and its seal.
 */
export async function listSources(kept: KeptPackage): Promise<ZipSource[]> {
  const manifest = await readFile(kept.manifestKey)
  const { entries }: PackageManifest = JSON.parse(new TextDecoder().decode(manifest))
  const keys = await findKeys(entries.map((entry) => entry.sha256))
  const seal = await readFile(kept.sealKey)
  return [
    toSource(MANIFEST_PATH, manifest),
    toSource(MANIFEST_SEAL_PATH, seal),
    ...entries.map((entry) => ({
      ...{ path: entry.path, size: entry.size, sha256: entry.sha256 },
      read: () => readFile(keyOf(entry, kept, keys)),
    })),
  ]
}

function toSource(path: string, bytes: Uint8Array<ArrayBuffer>): ZipSource {
  const hash = Buffer.from(sha256(bytes)).toString('hex')
  return { path, size: bytes.length, sha256: hash, read: () => Promise.resolve(bytes) }
}

function keyOf(
  { kind, path, sha256 }: PackageEntry,
  kept: KeptPackage,
  keys: ReadonlyMap<string, string>,
): string {
  const key = kind === 'recap' ? kept.recapKey : keys.get(sha256)
  if (!key) throw new Error(`there is no file for ${path}`)
  return key
}

/** Where certificates and volumes of these hashes are kept. */
async function findKeys(hashes: string[]): Promise<Map<string, string>> {
  const rows = await db().$queryRaw<{ sha256: string; fileKey: string }[]>`
    WITH wanted AS (SELECT decode(hash, 'hex') AS "sha256" FROM unnest(${hashes}::text[]) AS named (hash))
    SELECT encode("sha256", 'hex') AS "sha256", "fileKey" FROM "Certificate" JOIN wanted USING ("sha256")
    UNION ALL
    SELECT encode("sha256", 'hex'), "fileKey" FROM "Book" JOIN wanted USING ("sha256")`
  return new Map(rows.map(({ sha256, fileKey }) => [sha256, fileKey]))
}
