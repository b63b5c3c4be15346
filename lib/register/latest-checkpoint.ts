import { db } from '#lib/db'
import { type SignedCheckpoint, signedCheckpointSelect, toSignedCheckpoint } from '#lib/register/checkpoint'

/** The latest checkpoint of a region; null before the first. */
export async function latestCheckpoint(regionId: string): Promise<SignedCheckpoint | null> {
  const row = await db().checkpoint.findFirst({
    where: { regionId },
    orderBy: { treeSize: 'desc' },
    select: signedCheckpointSelect,
  })
  return row && toSignedCheckpoint(row)
}
