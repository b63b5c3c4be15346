import type { CreateCampaignInput } from '#lib/campaigns/schema'
import type { Db } from '#lib/db'
import { readLocalDateTime } from '#lib/regions/local-time-rules'
import { toTimeZone } from '#lib/regions/rules'

/**
 * A campaign's fields with its local times turned into instants of the region's zone; null when a time does not exist
 * (31 June).
 */
export async function readTerms(tx: Db, regionId: string, input: CreateCampaignInput) {
  const region = await tx.region.findUniqueOrThrow({ where: { id: regionId }, select: { timeZone: true } })
  const timeZone = toTimeZone(region.timeZone)
  const opensAt = readLocalDateTime(input.opensAt, timeZone)
  const closesAt = readLocalDateTime(input.closesAt, timeZone)
  if (!opensAt || !closesAt) return null
  const { name, electionKind, electionYear, witnessRule } = input
  return { name, electionKind, electionYear, opensAt, closesAt, witnessRule }
}
