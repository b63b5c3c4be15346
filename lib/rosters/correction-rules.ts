import type { Actor } from '#lib/access/actor'
import { isBkd, isStaff } from '#lib/access/rules'

/** An operator corrects the people of the own agency, BKD those of its region. */
export function mayCorrectIn(
  actor: Actor,
  place: { regionId: string | null; opdId: string | undefined },
): boolean {
  if (!isStaff(actor) || actor.regionId === null || actor.regionId !== place.regionId) return false
  const { opdId } = place
  return isBkd(actor) || actor.grants.some((grant) => grant.role === 'OPD_OPERATOR' && grant.opdId === opdId)
}
