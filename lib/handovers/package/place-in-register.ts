import { getSealer } from '#lib/certificates/get-sealer'
import type { BookRoll } from '#lib/handovers/book-roll'
import type { ManifestParts } from '#lib/handovers/package/build-manifest'
import { latestCheckpoint } from '#lib/register/latest-checkpoint'
import { numberLeaves } from '#lib/register/number-leaves'
import { proveInclusion } from '#lib/register/prove-inclusion'
import { writeCheckpoint } from '#lib/register/write-checkpoint'

/** Numbers what still waits for its place, signs a checkpoint over it, and proves every signing of the roll under it. */
export async function placeInRegister(
  regionId: string,
  { signings }: Pick<BookRoll, 'signings'>,
  now: Date,
): Promise<Pick<ManifestParts, 'inclusions' | 'checkpoint'>> {
  await numberLeaves(now)
  await writeCheckpoint(regionId, await getSealer('certificates'), now)
  const checkpoint = await latestCheckpoint(regionId)
  if (!checkpoint) throw new Error(`region ${regionId} has no checkpoint`)
  const facts = signings.map(({ signingId }) => ({ kind: 'signing' as const, id: signingId }))
  const inclusions = await proveInclusion(regionId, facts, checkpoint.body.treeSize)
  return { inclusions, checkpoint }
}
