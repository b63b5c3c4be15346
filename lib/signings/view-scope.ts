import type { Actor } from '#lib/access/actor'
import { getOpdScope, isBkd, isStaff } from '#lib/access/rules'
import type { WitnessOffice } from '#lib/signings/witness-rules'

/** Agencies seen as a whole, and units seen where only they are headed. */
export type ViewPlaces = { opdIds: 'all' | readonly string[]; unitIds: readonly string[] }

/**
 * Whose lists an officer may read. `candid` are the places where excuses and refusals are told apart from "belum
 * menandatangani": only the head's own and, for BKD, all (DESIGN: seen by head, BKD and the person only).
 */
export type ViewScope = ViewPlaces & { regionId: string; candid: ViewPlaces }

/** The places of an officer, given the offices held now; null for everybody who has none. Pure. */
export function composeViewScope(actor: Actor | null, offices: readonly WitnessOffice[]): ViewScope | null {
  const scope = getOpdScope(actor)
  if (!scope || !isStaff(actor)) return null
  const headed = readHeaded(offices)
  const candid: ViewPlaces = isBkd(actor) ? { opdIds: 'all', unitIds: [] } : headed
  if (scope.opdIds === 'all') return { regionId: scope.regionId, opdIds: 'all', unitIds: [], candid }
  const operated = actor.grants
    .filter(({ role }) => role === 'OPD_OPERATOR')
    .flatMap(({ opdId }) => opdId ?? [])
  const opdIds = [...new Set([...operated, ...headed.opdIds])]
  if (opdIds.length === 0 && headed.unitIds.length === 0) return null
  return { regionId: scope.regionId, opdIds, unitIds: headed.unitIds, candid }
}

function readHeaded(offices: readonly WitnessOffice[]) {
  const opds = offices.filter((office) => office.kind === 'OPD')
  return {
    opdIds: opds.filter(({ unitIds }) => unitIds === null).map(({ opdId }) => opdId),
    unitIds: opds.flatMap(({ unitIds }) => unitIds ?? []),
  }
}

/** True when somebody who belongs there is on the lists of these places. */
export function isPlaceSeen(
  places: ViewPlaces,
  place: { opdId: string; workUnitId: string | null },
): boolean {
  if (places.opdIds === 'all' || places.opdIds.includes(place.opdId)) return true
  return place.workUnitId !== null && places.unitIds.includes(place.workUnitId)
}
