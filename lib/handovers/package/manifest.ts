import type { HandoverKind } from '#prisma/generated/enums'

export const MANIFEST_PATH = 'manifest.json'
export const MANIFEST_SEAL_PATH = 'manifest.p7s'
export const RECAP_PATH = 'rekapitulasi.xlsx'

/** `size` in bytes; `sha256`, `leaf` and the hashes of `proof` in lower-case hex. */
type Listed = { path: string; size: number; sha256: string }

/** `leaf` and `proof` (RFC 6962 §2.1.1, from the leaf to the root) place the signing in the register. */
export type CertificateEntry = Listed & {
  kind: 'certificate'
  code: string
  edition: number
  leaf: string
  leafIndex: number
  proof: string[]
}
export type RecapEntry = Listed & { kind: 'recap' }
export type BookEntry = Listed & { kind: 'book'; volume: number; volumes: number }
export type PackageEntry = CertificateEntry | RecapEntry | BookEntry

/**
 * What stands in `manifest.json`, as canonical JSON (RFC 8785). `entries` name every file of the ZIP but the manifest
 * and its seal, in the order of the ZIP; times are ISO 8601 in UTC with milliseconds. The checkpoint covers every leaf;
 * its `signature` is DER of a CMS in base64, as the copies outside the database have it.
 */
export type PackageManifest = {
  format: 'ikrar-package/1'
  regionId: string
  region: string
  opd: string
  campaign: string
  handover: { id: string; ordinal: number; kind: HandoverKind; handedOverAt: string }
  preparedAt: string
  entries: PackageEntry[]
  checkpoint: { body: CheckpointBody; signature: string }
}

/** A point in the life of a region's register; `previousHash` is SHA-256 of the former body's bytes, in hex. */
export type CheckpointBody = {
  format: 'ikrar-checkpoint/1'
  regionId: string
  treeSize: number
  rootHash: string
  previousHash: string | null
  signedAt: string
}
