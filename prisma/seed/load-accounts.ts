import { randomUUIDv7 } from 'node:crypto'
import type { NewStaffSecrets } from '#lib/access/make-staff-secrets'
import type { Db } from '#lib/db'
import type { LoadedCampaign } from '#prisma/seed/load-campaign'
import type { Headships } from '#prisma/seed/load-headships'
import { findPlace, type Places } from '#prisma/seed/load-opds'
import type { AccountPlan } from '#prisma/seed/plan-accounts'

/** An account of the plan with the secrets drawn for it. */
export type ReadyAccount = AccountPlan & { secrets: NewStaffSecrets }

type Stored = { places: Places; headships: Headships; campaign: LoadedCampaign }

/** Stores officers and their grants, in force from the opening of the campaign; an auditor's ends with it. */
export async function loadAccounts(
  tx: Db,
  regionId: string,
  accounts: readonly ReadyAccount[],
  stored: Stored,
): Promise<void> {
  const identified = accounts.map((account) => ({
    account,
    id: randomUUIDv7(),
    ...findOffice(account, stored),
  }))
  await tx.staffAccount.createMany({
    data: identified.map(({ account: { email, name, secrets }, id, employeeId }) => ({
      ...{ id, regionId, employeeId, email, name },
      passwordHash: secrets.passwordHash,
      totpCipher: secrets.totpCipher,
    })),
  })
  const { opensAt: fromAt, closesAt } = stored.campaign
  await tx.roleGrant.createMany({
    data: identified.map(({ account: { role, mandate }, id: accountId, opdId, headshipId }) => ({
      ...{ accountId, role, opdId, headshipId, mandate, fromAt },
      untilAt: role === 'AUDITOR' ? closesAt : null,
    })),
  })
}

/** Place and headship of an account: a head's account is the same person as the one on the roster. */
function findOffice({ role, opd }: AccountPlan, { places, headships }: Stored) {
  const isHead = role === 'OPD_HEAD' || role === 'REGION_WITNESS'
  const headship = isHead ? headships.get(opd) : undefined
  return {
    opdId: opd === null ? null : findPlace(places, opd).opdId,
    headshipId: headship?.headshipId ?? null,
    employeeId: headship?.employeeId ?? null,
  }
}
