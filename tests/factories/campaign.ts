import { db } from '#lib/db'
import { hashPledge } from '#lib/pledges/hash-pledge'
import type { PledgeAudience, WitnessRule } from '#prisma/generated/enums'
import { addDays, nextSerial } from '#tests/factories/serial'

export type MadeCampaign = {
  id: string
  regionId: string
  pledgeVersionId: string
  /** The text of each point, in order. */
  points: string[]
}

type CampaignWishes = {
  regionId: string
  name?: string
  witnessRule?: WitnessRule
  opensAt?: Date
  closesAt?: Date
  points?: string[]
}

/** A campaign that is open now, with one published pledge of four points for everybody. */
export async function makeCampaign(wishes: CampaignWishes): Promise<MadeCampaign> {
  const now = new Date()
  const { id } = await db().campaign.create({
    data: {
      regionId: wishes.regionId,
      name: wishes.name ?? `Netralitas Uji ${nextSerial()}`,
      electionKind: 'PEMILU',
      electionYear: 2024,
      opensAt: wishes.opensAt ?? addDays(now, -7),
      closesAt: wishes.closesAt ?? addDays(now, 358),
      witnessRule: wishes.witnessRule ?? 'OPD_HEAD',
    },
    select: { id: true },
  })
  const points = wishes.points ?? [1, 2, 3, 4].map((position) => `Butir uji nomor ${position}.`)
  const pledgeVersionId = await makePledgeVersion({ campaignId: id, points })
  return { id, regionId: wishes.regionId, pledgeVersionId, points }
}

/** A published pledge of a campaign; the next ordinal of its audience. Returns its id. */
export async function makePledgeVersion(wishes: {
  campaignId: string
  points: string[]
  audience?: PledgeAudience
}): Promise<string> {
  const { campaignId, points, audience = 'ALL' } = wishes
  const ordinal = (await db().pledgeVersion.count({ where: { campaignId, audience } })) + 1
  const words = { title: 'Pakta Integritas', electionName: 'Pemilu Tahun 2024' }
  const { id } = await db().pledgeVersion.create({
    data: {
      campaignId,
      audience,
      ordinal,
      ...words,
      points: { create: points.map((text, index) => ({ position: index + 1, text })) },
    },
    select: { id: true },
  })
  const silent = { leadIn: null, closing: null, sanction: null, legalBasis: [] }
  const contentHash = hashPledge({ ...words, ...silent, points })
  await db().pledgeVersion.update({
    where: { id },
    data: { publishedAt: addDays(new Date(), -8), contentHash },
    select: { id: true },
  })
  return id
}
