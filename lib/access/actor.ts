import type { IdentifiedBy, StaffRole } from '#prisma/generated/enums'

/** A signed-in employee: may see and sign the own pledge, nothing else. */
export type EmployeeActor = {
  kind: 'employee'
  sessionId: string
  regionId: string
  employeeId: string
  accountId: null
  identifiedBy: IdentifiedBy
  personalCodeId: string | null
}

/** One role in force, with its place; a head's or witness's grant names the headship it hangs on. */
export type Grant = { role: StaffRole; opdId: string | null; headshipId: string | null }

/** A signed-in officer. `employeeId` is the same person on the roster, if any: nobody witnesses oneself. */
export type StaffActor = {
  kind: 'staff'
  sessionId: string
  /** null for a platform admin only. */
  regionId: string | null
  accountId: string
  employeeId: string | null
  grants: Grant[]
}

export type Actor = EmployeeActor | StaffActor
