import { db } from '#lib/db'
import { hashCheckpoint, type SignedCheckpoint, toCheckpointBody } from '#lib/register/checkpoint'
import { compareLeaves } from '#lib/register/compare-leaves'
import {
  emptyTree,
  type GrowingTree,
  growTree,
  packPeaks,
  rootOf,
  unpackPeaks,
} from '#lib/register/growing-tree'
import { keepCopies } from '#lib/register/keep-copies'
import { latestCheckpoint } from '#lib/register/latest-checkpoint'
import { readLeaves } from '#lib/register/read-leaves'

/**
 * Whoever seals: `sign` gives the DER of a detached CMS over content of the given SHA-256 digest, dated `at`;
 * `fingerprint` is the SHA-256 of the certificate's `der` in hex.
 */
export type CheckpointSigner = {
  readonly certificate: { readonly fingerprint: string; readonly der: Uint8Array }
  sign: (digest: Uint8Array, at: Date) => Promise<Uint8Array>
}

/**
 * Signs the root over all leaves of a region so far, chained to the former checkpoint, and keeps the copies outside the
 * database complete. Returns the latest checkpoint, which is the former one when no leaf is new, and null before the first
 * leaf. Of two at once the database lets one through (one checkpoint follows another); the second begins anew. Throws
 * when the former checkpoint, its peaks, its latest leaves or the copies contradict each other: then somebody has changed
 * one of them.
 */
export async function writeCheckpoint(
  regionId: string,
  signer: CheckpointSigner,
  now: Date,
): Promise<SignedCheckpoint | null> {
  await keepCopies(regionId)
  let former = await findFormer(regionId)
  const leaves = await countLeaves(regionId)
  if (former && former.tree.size > leaves)
    throw new Error(`region ${regionId} lacks leaves under its checkpoint`)
  if (former) await compareLeaves(regionId, former.tree)
  while ((former?.tree.size ?? 0) < leaves) {
    await extend(regionId, former, signer, now)
    const next = await findFormer(regionId)
    if (next?.tree.size === former?.tree.size)
      throw new Error(`region ${regionId} takes no further checkpoint`)
    former = next
  }
  await keepCopies(regionId)
  return latestCheckpoint(regionId)
}

async function countLeaves(regionId: string): Promise<number> {
  const last = await db().registerLeaf.findFirst({
    where: { regionId },
    orderBy: { position: 'desc' },
    select: { position: true },
  })
  return last ? Number(last.position) + 1 : 0
}

type Former = { tree: GrowingTree; hash: Uint8Array<ArrayBuffer> }

/** The checkpoint to go on from: its peaks must give the root it signed. */
async function findFormer(regionId: string): Promise<Former | null> {
  const row = await db().checkpoint.findFirst({
    where: { regionId },
    orderBy: { treeSize: 'desc' },
    select: {
      regionId: true,
      treeSize: true,
      rootHash: true,
      peaks: true,
      previousHash: true,
      signedAt: true,
    },
  })
  if (!row) return null
  const tree = unpackPeaks(Number(row.treeSize), row.peaks)
  if (!tree || Buffer.compare(rootOf(tree), row.rootHash) !== 0) {
    throw new Error(`the checkpoint of ${row.treeSize} leaves of region ${regionId} contradicts its peaks`)
  }
  return { tree, hash: hashCheckpoint(toCheckpointBody(row)) }
}

/** Writes the next checkpoint; nothing when another was first. Signing may take long, so no lock is held meanwhile. */
async function extend(regionId: string, former: Former | null, signer: CheckpointSigner, now: Date) {
  let tree = former?.tree ?? emptyTree
  const leaves = readLeaves(regionId, tree.size, await countLeaves(regionId))
  for await (const page of leaves) tree = growTree(tree, page)
  const [treeSize, rootHash, previousHash] = [BigInt(tree.size), rootOf(tree), former?.hash ?? null]
  const row = { regionId, treeSize, rootHash, previousHash, signedAt: now }
  const signature = new Uint8Array(await signer.sign(hashCheckpoint(toCheckpointBody(row)), now))
  const { fingerprint, der } = signer.certificate
  const certificate = {
    fingerprint: new Uint8Array(Buffer.from(fingerprint, 'hex')),
    der: new Uint8Array(der),
    firstUsedAt: now,
  }
  await db().$transaction([
    db().sealCertificate.createMany({ data: [certificate], skipDuplicates: true }),
    db().checkpoint.createMany({
      data: [{ ...row, peaks: packPeaks(tree), signature }],
      skipDuplicates: true,
    }),
  ])
}
