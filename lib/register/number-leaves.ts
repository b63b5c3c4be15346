import { db } from '#lib/db'
import { numberRegion } from '#lib/register/number-region'
import { perRegion } from '#lib/register/per-region'

/**
 * Gives every waiting fact of all regions its place in its region's tree and says how many there were. A fault of one
 * region keeps none of the others waiting; it is thrown afterwards.
 */
export async function numberLeaves(now: Date): Promise<number> {
  const regions = await db().$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM "Region" r WHERE EXISTS (SELECT 1 FROM "PendingFact" p WHERE p."regionId" = r."id")`
  let numbered = 0
  await perRegion(
    regions.map(({ id }) => id),
    async (regionId) => {
      numbered += await numberRegion(regionId, now)
    },
  )
  return numbered
}
