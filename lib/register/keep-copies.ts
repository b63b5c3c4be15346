import { canonicalJson } from '#lib/audit/canonical-json'
import { db } from '#lib/db'
import { signedCheckpointSelect, toSignedCheckpoint } from '#lib/register/checkpoint'
import { copyFile, listCopies, readCopy, writeCopy } from '#lib/register/checkpoint-copies'
import { pickCopies } from '#lib/register/rules'

/**
 * Keeps a copy of every checkpoint of a region outside the database, so that who changes both leaves and checkpoints is
 * found out. Missing ones are written; none is ever written over. Throws when a copy of this round (`pickCopies`) differs
 * from its row, or when any copy has no row: then the database was changed, or set back to an older state.
 */
export async function keepCopies(regionId: string): Promise<void> {
  // The folder before the rows: a copy is written after its row, so each one listed has a row to be found.
  const copies = new Set(await listCopies(regionId))
  const sizes = await listSizes(regionId)
  const known = new Set(sizes)
  const foreign = [...copies].find((size) => !known.has(size))
  if (foreign !== undefined)
    throw new Error(`${copyFile(regionId, foreign)} has no checkpoint in the database`)
  await compareCopies(
    regionId,
    sizes.filter((size) => copies.has(size)),
  )
  for (const size of sizes)
    if (!copies.has(size)) await writeCopy(regionId, size, await printRow(regionId, size))
}

async function listSizes(regionId: string): Promise<number[]> {
  const rows = await db().checkpoint.findMany({
    where: { regionId },
    select: { treeSize: true },
    orderBy: { treeSize: 'asc' },
  })
  return rows.map(({ treeSize }) => Number(treeSize))
}

/** What the copy of a checkpoint must hold: body and signature as canonical JSON (RFC 8785). */
async function printRow(regionId: string, treeSize: number): Promise<string> {
  const row = await db().checkpoint.findUniqueOrThrow({
    where: { regionId_treeSize: { regionId, treeSize } },
    select: signedCheckpointSelect,
  })
  return canonicalJson(toSignedCheckpoint(row))
}

/** Where the next round goes on among the older copies of a region; a process begins with the oldest. */
const reached = new Map<string, number>()

async function compareCopies(regionId: string, sizes: readonly number[]): Promise<void> {
  const { picked, next } = pickCopies(sizes, reached.get(regionId) ?? 0)
  const rows = await db().checkpoint.findMany({
    where: { regionId, treeSize: { in: picked } },
    select: signedCheckpointSelect,
  })
  for (const row of rows) {
    const size = Number(row.treeSize)
    if ((await readCopy(regionId, size)) !== canonicalJson(toSignedCheckpoint(row)))
      throw new Error(`${copyFile(regionId, size)} differs from the checkpoint in the database`)
  }
  reached.set(regionId, next)
}
