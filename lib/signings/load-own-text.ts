import { db } from '#lib/db'
import { pickCurrentPledge } from '#lib/pledges/rules'
import type { OwnText } from '#lib/signings/own-pledge'
import type { EmploymentKind } from '#prisma/generated/enums'

/** The published text that somebody of this kind signs now in a campaign; null while there is none. */
export async function loadOwnText(campaignId: string, kind: EmploymentKind): Promise<OwnText | null> {
  const versions = await db().pledgeVersion.findMany({
    where: { campaignId, publishedAt: { not: null } },
    select: { id: true, audience: true, ordinal: true, publishedAt: true },
  })
  const published = versions.flatMap(({ publishedAt, ...version }) =>
    publishedAt ? [{ ...version, publishedAt }] : [],
  )
  const current = pickCurrentPledge(published, kind)
  if (!current) return null
  const { points, citations, ...text } = await db().pledgeVersion.findUniqueOrThrow({
    where: { id: current.id },
    select: {
      id: true,
      title: true,
      electionName: true,
      leadIn: true,
      closing: true,
      sanction: true,
      points: { select: { text: true }, orderBy: { position: 'asc' } },
      citations: { select: { text: true }, orderBy: { position: 'asc' } },
    },
  })
  return { ...text, points: points.map((point) => point.text), citations: citations.map((line) => line.text) }
}
