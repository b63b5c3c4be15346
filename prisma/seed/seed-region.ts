import { makeStaffSecrets } from '#lib/access/make-staff-secrets'
import { decryptText } from '#lib/access/personal-data-cipher'
import { db } from '#lib/db'
import { env } from '#lib/env'
import { moveRegion, type RegionEntry } from '#prisma/seed/accounts-file'
import type { Ceremony } from '#prisma/seed/ceremonies'
import type { ReadyAccount } from '#prisma/seed/load-accounts'
import { loadRegion } from '#prisma/seed/load-region'
import { planRegion, type RegionPlan } from '#prisma/seed/plan-region'
import type { RegionProfile } from '#prisma/seed/region-profile'
import { renewSecrets } from '#prisma/seed/renew-secrets'

/** What was done for one region, and its part of the accounts file. */
export type SeededRegion = { outcome: 'loaded' | 'renewed' | 'kept'; entry: RegionEntry }

/** A region is some thousand rows; on a slow disk that takes longer than Prisma's five seconds. */
const patient = { timeout: 120_000, maxWait: 20_000 }

/**
 * Brings one sample region to what it should be, in one transaction: loads it where it is missing, renews its secrets
 * where `known` (its part of the accounts file) is missing or speaks of another database, else leaves all as it is.
 */
export async function seedRegion(
  ceremony: Ceremony,
  profile: RegionProfile,
  known: RegionEntry | undefined,
  now: Date,
): Promise<SeededRegion> {
  const region = await db().region.findUnique({ where: { slug: ceremony.id }, select: { id: true } })
  if (region && known && (await isCurrent(region.id, known))) {
    return { outcome: 'kept', entry: moveRegion(known, env.appUrl) }
  }
  const plan = await planRegion(ceremony, profile)
  const accounts = await drawSecrets(plan)
  const entry = await db().$transaction(
    (tx) => (region ? renewSecrets(tx, region.id, plan, accounts, now) : loadRegion(tx, plan, accounts, now)),
    patient,
  )
  return { outcome: region ? 'renewed' : 'loaded', entry }
}

/**
 * True when an officer still has the second factor that the entry says: passwords and codes were drawn with it. A file
 * that outlived its database, or was copied from elsewhere, matches nobody.
 */
async function isCurrent(regionId: string, { staff }: RegionEntry): Promise<boolean> {
  const accounts = await db().staffAccount.findMany({
    where: { regionId, email: { in: staff.map(({ email }) => email) } },
    select: { email: true, totpCipher: true },
  })
  return accounts.some(({ email, totpCipher }) => {
    const written = staff.find((officer) => officer.email === email)?.totpSecret
    return totpCipher !== null && decryptText('totp', totpCipher) === written
  })
}

function drawSecrets({ accounts }: RegionPlan): Promise<ReadyAccount[]> {
  return Promise.all(accounts.map(async (account) => ({ ...account, secrets: await makeStaffSecrets() })))
}
