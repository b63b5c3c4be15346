import type { EmployeeEntry, RegionEntry } from '#prisma/seed/accounts-file'
import type { ReadyAccount } from '#prisma/seed/load-accounts'
import type { RegionPlan } from '#prisma/seed/plan-region'

/** A region's part of the accounts file. */
export function describeRegion(
  { ceremony }: RegionPlan,
  accounts: readonly ReadyAccount[],
  employees: EmployeeEntry[],
): RegionEntry {
  const staff = accounts.map(({ role, opd, email, name, secrets: { password, totpSecret } }) => ({
    ...{ role, opd, email, password, totpSecret, name },
  }))
  return { id: ceremony.id, name: ceremony.region.name, staff, employees }
}
