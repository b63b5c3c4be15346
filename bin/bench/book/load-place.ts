import { UNITS } from '#bin/bench/people/invent-signers'
import { db } from '#lib/db'
import type { Ceremony } from '#prisma/seed/ceremonies'
import { loadPledge } from '#prisma/seed/load-pledge'

/** The region of a ceremony, its campaign and published text. */
export type LoadedCampaign = {
  regionId: string
  campaignId: string
  pledgeVersionId: string
  pledgeHash: Uint8Array<ArrayBuffer>
  governmentName: string
}

export type LoadedOpd = { id: string; name: string; units: Map<string, string> }

const DAY = 86_400_000

async function loadRegion({ region }: Ceremony, slug: string): Promise<string> {
  const { governmentName, bkdName, city, timeZone, name } = region
  const { id } = await db().region.create({
    data: { slug, name, kind: 'KOTA', governmentName, bkdName, city, timeZone },
    select: { id: true },
  })
  return id
}

/** Stores region, campaign and text of a ceremony; open since a week ago. `slug` is nobody else's. */
export async function loadCampaign(ceremony: Ceremony, slug: string, now: Date): Promise<LoadedCampaign> {
  const { election } = ceremony
  const regionId = await loadRegion(ceremony, slug)
  const opensAt = new Date(now.getTime() - 7 * DAY)
  const closesAt = new Date(now.getTime() + 30 * DAY)
  const { id: campaignId } = await db().campaign.create({
    data: {
      ...{ regionId, opensAt, closesAt, name: election.name },
      ...{ electionKind: 'PILKADA', electionYear: election.year, witnessRule: 'OPD_HEAD' },
    },
    select: { id: true },
  })
  await db().$transaction((tx) => loadPledge(tx, campaignId, ceremony, opensAt))
  const pledge = await db().pledgeVersion.findFirstOrThrow({
    where: { campaignId },
    select: { id: true, contentHash: true },
  })
  const pledgeHash = new Uint8Array(pledge.contentHash ?? [])
  const { governmentName } = ceremony.region
  return { regionId, campaignId, pledgeVersionId: pledge.id, pledgeHash, governmentName }
}

/** Stores an agency with all units that invented people work in. */
export async function loadOpd(regionId: string, name: string): Promise<LoadedOpd> {
  const { id, workUnits } = await db().opd.create({
    data: { regionId, name, workUnits: { create: UNITS.map((unit) => ({ name: unit })) } },
    select: { id: true, workUnits: { select: { id: true, name: true } } },
  })
  return { id, name, units: new Map(workUnits.map((unit) => [unit.name, unit.id])) }
}
