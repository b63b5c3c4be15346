import type { Db } from '#lib/db'
import type { RegionKind } from '#prisma/generated/enums'
import type { RegionEntry } from '#prisma/seed/accounts-file'
import type { Ceremony } from '#prisma/seed/ceremonies'
import { describeRegion } from '#prisma/seed/describe-region'
import { issueSampleCodes } from '#prisma/seed/issue-sample-codes'
import { loadAccounts, type ReadyAccount } from '#prisma/seed/load-accounts'
import { loadCampaign } from '#prisma/seed/load-campaign'
import { loadHeadships } from '#prisma/seed/load-headships'
import { loadOpds } from '#prisma/seed/load-opds'
import { loadPeople } from '#prisma/seed/load-people'
import type { RegionPlan } from '#prisma/seed/plan-region'

const KINDS: Record<Ceremony['region']['type'], RegionKind> = {
  provinsi: 'PROVINSI',
  kabupaten: 'KABUPATEN',
  kota: 'KOTA',
}

/**
 * Stores a whole sample region on the given transaction: agencies, campaign, people, officers and their secrets.
 * Nobody has signed yet. Returns its part of the accounts file.
 */
export async function loadRegion(
  tx: Db,
  plan: RegionPlan,
  accounts: readonly ReadyAccount[],
  now: Date,
): Promise<RegionEntry> {
  const regionId = await createRegion(tx, plan.ceremony)
  const places = await loadOpds(tx, regionId, plan)
  const campaign = await loadCampaign(tx, regionId, plan, places, now)
  const employees = await loadPeople(tx, regionId, campaign, plan.people, places)
  const headships = await loadHeadships(tx, regionId, plan, { places, employees, fromAt: campaign.opensAt })
  await loadAccounts(tx, regionId, accounts, { places, headships, campaign })
  return describeRegion(plan, accounts, await issueSampleCodes(tx, regionId, {}, now))
}

async function createRegion(tx: Db, { id: slug, region }: Ceremony): Promise<string> {
  const { name, type, governmentName, bkdName, city, timeZone } = region
  const { id } = await tx.region.create({
    data: {
      ...{ slug, name, governmentName, bkdName, city, timeZone },
      kind: KINDS[type],
      helpName: `Helpdesk ${bkdName} (contoh)`,
      helpPhone: '0800-000-0000',
      isSample: true,
    },
    select: { id: true },
  })
  return id
}
