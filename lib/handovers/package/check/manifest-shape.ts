import { z } from 'zod'
import { MOST_CMS_BYTES } from '#lib/certificates/check/read-cms'
import type { PackageManifest } from '#lib/handovers/package/manifest'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)))
const count = z.int().nonnegative()
const text = z.string().max(1000)
/** As many entries as a ZIP without extensions holds beside the manifest and its seal. */
const MOST_ENTRIES = 65_532
/** A tree of 2⁵³ leaves has no longer path. */
const LONGEST_PROOF = 53

/** Base64 of the longest CMS that is read. */
const LONGEST_SEAL = Math.ceil(MOST_CMS_BYTES / 3) * 4

const listed = { path: text.min(1), size: count, sha256: hash }
const certificateEntry = z.strictObject({
  kind: z.literal('certificate'),
  ...listed,
  code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{13}$/),
  edition: z.int().positive(),
  leaf: hash,
  leafIndex: count,
  proof: z.array(hash).max(LONGEST_PROOF),
})
const recapEntry = z.strictObject({ kind: z.literal('recap'), ...listed })
const bookEntry = z.strictObject({
  kind: z.literal('book'),
  ...listed,
  volume: z.int().positive(),
  volumes: z.int().positive(),
})

const checkpointBody = z.strictObject({
  format: z.literal('ikrar-checkpoint/1'),
  regionId: z.uuid(),
  treeSize: z.int().positive(),
  rootHash: hash,
  previousHash: hash.nullable(),
  signedAt: instant,
})

/** The one shape of `manifest.json`; a field more or less is another format. */
export const manifestShape: z.ZodType<PackageManifest> = z.strictObject({
  format: z.literal('ikrar-package/1'),
  regionId: z.uuid(),
  region: text,
  opd: text,
  campaign: text,
  handover: z.strictObject({
    id: z.uuid(),
    ordinal: z.int().positive(),
    kind: z.enum(['UTAMA', 'SUSULAN']),
    handedOverAt: instant,
  }),
  preparedAt: instant,
  entries: z.array(z.discriminatedUnion('kind', [certificateEntry, recapEntry, bookEntry])).max(MOST_ENTRIES),
  checkpoint: z.strictObject({ body: checkpointBody, signature: z.base64().max(LONGEST_SEAL) }),
})
