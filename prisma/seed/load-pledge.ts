import type { Db } from '#lib/db'
import { hashPledge, type PledgeContent } from '#lib/pledges/hash-pledge'
import type { Ceremony } from '#prisma/seed/ceremonies'

/** The text of a ceremony exactly as reported: what the source does not say stays null. */
export function readPledgeContent({
  title,
  election,
  leadIn,
  points,
  closing,
  legalBasis,
}: Ceremony): PledgeContent {
  return {
    ...{ title, leadIn, points, closing },
    electionName: election.name,
    sanction: null,
    legalBasis: legalBasis.map(({ kind, citation }) => ({ kind, text: citation })),
  }
}

/** Stores and publishes the one text of a ceremony, and the oath where one was read aloud. */
export async function loadPledge(
  tx: Db,
  campaignId: string,
  ceremony: Ceremony,
  publishedAt: Date,
): Promise<void> {
  const content = readPledgeContent(ceremony)
  const { points, legalBasis, ...texts } = content
  const { id: pledgeVersionId } = await tx.pledgeVersion.create({
    data: { campaignId, ordinal: 1, ...texts },
    select: { id: true },
  })
  await tx.pledgePoint.createMany({
    data: points.map((text, index) => ({ pledgeVersionId, position: index + 1, text })),
  })
  await tx.pledgeCitation.createMany({
    data: legalBasis.map(({ kind, text }, index) => ({ pledgeVersionId, position: index + 1, kind, text })),
  })
  // From here on the text is frozen, its points included.
  await tx.pledgeVersion.update({
    where: { id: pledgeVersionId },
    data: { publishedAt, contentHash: hashPledge(content) },
    select: { id: true },
  })
  const title = ceremony.oathTitle
  if (title !== null)
    await tx.oath.create({ data: { campaignId, title, pledgeVersionId }, select: { id: true } })
}
