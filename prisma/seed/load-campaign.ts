import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '#lib/db'
import type { ElectionKind } from '#prisma/generated/enums'
import type { Ceremony } from '#prisma/seed/ceremonies'
import { loadAssemblies } from '#prisma/seed/load-assemblies'
import type { Places } from '#prisma/seed/load-opds'
import { loadPledge } from '#prisma/seed/load-pledge'
import type { RegionPlan } from '#prisma/seed/plan-region'

const DAY = 86_400_000
const OPEN_BEFORE_START_DAYS = 7
const OPEN_DAYS = 365

const ELECTION_KINDS: Record<Ceremony['election']['kind'], ElectionKind> = {
  pemilu: 'PEMILU',
  pilkada: 'PILKADA',
  pemilu_dan_pemilihan: 'PEMILU_DAN_PEMILIHAN',
}

export type LoadedCampaign = { id: string; opensAt: Date; closesAt: Date }

/**
 * Stores the campaign of a ceremony with its text and assemblies. It runs from seven days before `now`, the first
 * start, for 365 days; the historical dates stay with the assemblies. Where the source names a witness for all of the
 * region, that witness it is; otherwise the head of each agency.
 */
export async function loadCampaign(
  tx: Db,
  regionId: string,
  { ceremony, profile }: RegionPlan,
  places: Places,
  now: Date,
): Promise<LoadedCampaign> {
  const { election } = ceremony
  const opensAt = new Date(now.getTime() - OPEN_BEFORE_START_DAYS * DAY)
  const closesAt = new Date(opensAt.getTime() + OPEN_DAYS * DAY)
  const id = randomUUIDv7()
  await tx.campaign.create({
    data: {
      ...{ id, regionId, opensAt, closesAt },
      name: election.name,
      electionKind: ELECTION_KINDS[election.kind],
      electionYear: election.year,
      witnessRule: profile.witness ? 'REGION_WITNESS' : 'OPD_HEAD',
    },
    select: { id: true },
  })
  await loadPledge(tx, id, ceremony, opensAt)
  await loadAssemblies(tx, id, ceremony, places)
  return { id, opensAt, closesAt }
}
