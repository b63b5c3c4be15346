import type { Db } from '#lib/db'
import type { RegionEntry } from '#prisma/seed/accounts-file'
import { describeRegion } from '#prisma/seed/describe-region'
import { issueSampleCodes } from '#prisma/seed/issue-sample-codes'
import type { ReadyAccount } from '#prisma/seed/load-accounts'
import type { RegionPlan } from '#prisma/seed/plan-region'

/**
 * New passwords and codes for a region whose part of the accounts file is lost: they cannot be read back from the
 * database. Only sample officers and people who still hold a sample code get them; whoever was given a slip since keeps
 * it.
 */
export async function renewSecrets(
  tx: Db,
  regionId: string,
  plan: RegionPlan,
  accounts: readonly ReadyAccount[],
  now: Date,
): Promise<RegionEntry> {
  for (const { email, secrets } of accounts) {
    const { passwordHash, totpCipher } = secrets
    await tx.staffAccount.updateMany({ where: { email, regionId }, data: { passwordHash, totpCipher } })
  }
  const holders = { codes: { some: { delivery: 'SAMPLE_FILE', voidedAt: null } } } as const
  return describeRegion(plan, accounts, await issueSampleCodes(tx, regionId, holders, now))
}
