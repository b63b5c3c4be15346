import type { Actor, StaffActor } from '#lib/access/actor'
import type { StaffRole } from '#prisma/generated/enums'

/** Pure policy: who may do what, and to whose. Regions are walls; inside a region OPDs are walls below BKD. */

const BKD_ROLES: readonly StaffRole[] = ['BKD_OFFICER', 'BKD_ADMIN']
const OPD_ROLES: readonly StaffRole[] = ['OPD_OPERATOR', 'OPD_HEAD']

/** The agencies whose people an officer may see: all of the region, or a list. */
export type OpdScope = { regionId: string; opdIds: 'all' | readonly string[] }

export function isStaff(actor: Actor | null): actor is StaffActor {
  return actor?.kind === 'staff'
}

export function isBkd(actor: Actor | null): actor is StaffActor & { regionId: string } {
  return isStaff(actor) && actor.regionId !== null && hasRole(actor, BKD_ROLES)
}

/**
 * Whose lists an officer may read on `/opd`: heads and operators their own agencies, the region's witness all of the
 * region (DESIGN: heads' own signings, and all signings where the rule says so, go to the region's witness).
 */
export function getOpdScope(actor: Actor | null): OpdScope | null {
  if (!isStaff(actor) || actor.regionId === null) return null
  if (hasRole(actor, ['REGION_WITNESS', ...BKD_ROLES])) return { regionId: actor.regionId, opdIds: 'all' }
  const opdIds = actor.grants
    .filter((grant) => OPD_ROLES.includes(grant.role))
    .flatMap(({ opdId }) => opdId ?? [])
  return opdIds.length > 0 ? { regionId: actor.regionId, opdIds } : null
}

function hasRole(actor: StaffActor, roles: readonly StaffRole[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role))
}
