import { Malformed, sameBytes } from '#lib/certificates/check/der'
import { verifyCms } from '#lib/certificates/check/verify-cms'
import { getSealer } from '#lib/certificates/get-sealer'
import { listTrustedCertificates } from '#lib/certificates/trusted-certificates'
import { db } from '#lib/db'
import type { BookRoll } from '#lib/handovers/book-roll'
import type { ManifestParts } from '#lib/handovers/package/build-manifest'
import { hashCheckpoint, type SignedCheckpoint } from '#lib/register/checkpoint'
import { numberRegion } from '#lib/register/number-region'
import { proveInclusion } from '#lib/register/prove-inclusion'
import { writeCheckpoint } from '#lib/register/write-checkpoint'

/**
 * Numbers what still waits for its place, signs a checkpoint over it, and proves every signing of the roll under it.
 * `evidenceLeaves` are the leaves that the certificates carry, by signing, in hex. Only this region is touched.
 * @throws before anything is sealed, when the register holds another leaf of a signing than its evidence
 * @throws when the latest checkpoint bears no seal of this installation; the next fact brings a new one
 */
export async function placeInRegister(
  regionId: string,
  { signings }: Pick<BookRoll, 'signings'>,
  now: Date,
): Promise<Pick<ManifestParts, 'inclusions' | 'evidenceLeaves' | 'checkpoint'>> {
  await numberRegion(regionId, now)
  const evidenceLeaves = await loadEvidenceLeaves(signings.map(({ signingId }) => signingId))
  const checkpoint = await writeCheckpoint(regionId, await getSealer('certificates'), now)
  if (!checkpoint) throw new Error(`region ${regionId} has no checkpoint`)
  await expectOwnSeal(checkpoint)
  const facts = signings.map(({ signingId }) => ({ kind: 'signing' as const, id: signingId }))
  const inclusions = await proveInclusion(regionId, facts, checkpoint.body.treeSize)
  return { inclusions, evidenceLeaves, checkpoint }
}

type EvidenceLeaf = { signingId: string; leaf: string; same: boolean }

async function loadEvidenceLeaves(signingIds: string[]): Promise<Map<string, string>> {
  const rows = await db().$queryRaw<EvidenceLeaf[]>`
    SELECT e."signingId", encode(e."leafHash", 'hex') AS "leaf", l."leafHash" IS NOT DISTINCT FROM e."leafHash" AS "same"
    FROM "SigningEvidence" e
    LEFT JOIN "RegisterLeaf" l ON l."factKind" = 'signing' AND l."factId" = e."signingId"
    WHERE e."signingId" = ANY(${signingIds}::uuid[])`
  const other = rows.find(({ same }) => !same)
  if (other) throw new Error(`the register does not hold the leaf of signing ${other.signingId}`)
  return new Map(rows.map(({ signingId, leaf }) => [signingId, leaf]))
}

/** Who may add rows to the database can add a checkpoint of the right tree without a seal: it goes into no package. */
async function expectOwnSeal({ body, signature }: SignedCheckpoint): Promise<void> {
  const trusted = await listTrustedCertificates()
  const cms = new Uint8Array(Buffer.from(signature, 'base64'))
  const sealed = await verifyCms(cms, hashCheckpoint(body), trusted).catch((error: unknown) => {
    if (error instanceof Malformed) return null
    throw error
  })
  const signedAt = new Date(body.signedAt)
  const own =
    sealed !== null &&
    trusted.some((der) => sameBytes(der, sealed.certificate.der)) &&
    signedAt >= sealed.certificate.notBefore &&
    signedAt <= sealed.certificate.notAfter
  if (!own) throw new Error(`the latest checkpoint of region ${body.regionId} bears no seal of ours`)
}
