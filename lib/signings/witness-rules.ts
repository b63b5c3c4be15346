import type { WitnessRule } from '#prisma/generated/enums'

/** The office an act is made from: an agency or units of it, or the region (kepala daerah, Sekda). */
export type WitnessOffice =
  | { kind: 'OPD'; opdId: string /** null: the whole agency. */; unitIds: readonly string[] | null }
  | { kind: 'REGION' }

/** Who witnesses, with the people on the roster that this is: the account's and the headship's. */
export type Witness = { office: WitnessOffice; employeeIds: readonly string[] }

/** One signing where it was made. `isHeads`: the signer heads that agency as a whole at the moment of the act. */
export type WitnessableSigning = {
  opdId: string
  workUnitId: string | null
  employeeId: string
  isHeads: boolean
}

export type WitnessingRefusal = 'own_signing' | 'not_yours' | 'region_witness_only' | 'head_witnesses'
export type WitnessingVerdict = { ok: true } | { ok: false; reason: WitnessingRefusal }

/** What an office reaches under a rule; the law below and the query of the list are both read from it. */
export type WitnessReach = {
  /** null: every agency of the region. */
  opdId: string | null
  unitIds: readonly string[] | null
  headsSignings: 'only' | 'never' | 'too'
}

/**
 * Where an office may witness at all (DESIGN, "menyaksikan"): the head the own agency but for heads' signings, the
 * region's witness those of heads, or everybody's where the campaign says so. Null: nothing under this rule.
 */
export function witnessReach(rule: WitnessRule, office: WitnessOffice): WitnessReach | null {
  if (office.kind === 'REGION') {
    return { opdId: null, unitIds: null, headsSignings: rule === 'OPD_HEAD' ? 'only' : 'too' }
  }
  if (rule === 'REGION_WITNESS') return null
  return { opdId: office.opdId, unitIds: office.unitIds, headsSignings: 'never' }
}

/** The part of a reach that lies in one agency; null when none does. */
export function narrowReach(reach: WitnessReach, opdId: string | null): WitnessReach | null {
  if (opdId === null || reach.opdId === opdId) return reach
  return reach.opdId === null ? { ...reach, opdId } : null
}

/** Whether somebody may witness one signing; nobody ever witnesses oneself. */
export function decideWitnessing(
  rule: WitnessRule,
  witness: Witness,
  signing: WitnessableSigning,
): WitnessingVerdict {
  const reach = witnessReach(rule, witness.office)
  if (witness.office.kind === 'OPD' && !isInOffice(witness.office, signing)) return refused('not_yours')
  if (witness.employeeIds.includes(signing.employeeId)) return refused('own_signing')
  if (!reach) return refused('region_witness_only')
  if (reach.headsSignings === 'never' && signing.isHeads) return refused('region_witness_only')
  if (reach.headsSignings === 'only' && !signing.isHeads) return refused('head_witnesses')
  return { ok: true }
}

function isInOffice(office: WitnessOffice & { kind: 'OPD' }, signing: WitnessableSigning): boolean {
  if (office.opdId !== signing.opdId) return false
  if (office.unitIds === null) return true
  return signing.workUnitId !== null && office.unitIds.includes(signing.workUnitId)
}

function refused(reason: WitnessingRefusal): WitnessingVerdict {
  return { ok: false, reason }
}
