import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'
import { readViewScope } from '#lib/signings/read-view-scope'
import { isPlaceSeen } from '#lib/signings/view-scope'

/** The units of one agency that an officer may see, by name; none of anybody else's. */
export async function listUnits(
  actor: Actor | null,
  opdId: string,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  const scope = await readViewScope(actor, now)
  if (!scope) return []
  const units = await db().workUnit.findMany({
    where: { opdId, opd: { regionId: scope.regionId } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return units.filter(({ id }) => isPlaceSeen(scope, { opdId, workUnitId: id }))
}
