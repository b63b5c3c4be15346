import type { Actor } from '#lib/access/actor'
import type { StaffRole } from '#prisma/generated/enums'

/** The roles of officers who may read the evidence of their region: not operator and head, of whom it may speak. */
export const READING_ROLES: readonly StaffRole[] = ['BKD_OFFICER', 'BKD_ADMIN', 'AUDITOR']

/** Whose signing, and of which region. */
export type SheetOwner = { employeeId: string; regionId: string }

/** Whether somebody may read the whole evidence of one signing: the signer, BKD, an auditor of the region. */
export function mayReadEvidence(actor: Actor, { employeeId, regionId }: SheetOwner): boolean {
  if (actor.kind === 'employee') return actor.employeeId === employeeId
  return actor.regionId === regionId && actor.grants.some(({ role }) => READING_ROLES.includes(role))
}
