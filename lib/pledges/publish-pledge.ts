import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { type Db, db } from '#lib/db'
import { hashPledge } from '#lib/pledges/hash-pledge'
import type { PublishPledgeInput } from '#lib/pledges/schema'

export type PublishPledgeResult =
  | { ok: true; pledgeVersionId: string; ordinal: number; repeated: boolean }
  | { ok: false; reason: 'not_found' }

/**
 * Publishes a text of a campaign of the actor's region: hashed, and frozen by the database from here on. A further
 * text of the same audience is a new version for those who have not signed. The same words again are the same version.
 */
export async function publishPledge(
  actor: Actor | null,
  input: PublishPledgeInput,
  now: Date,
): Promise<PublishPledgeResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'pledge.publish', now)
  const { campaignId, audience, ...content } = input
  const contentHash = hashPledge(content)
  return db().$transaction(async (tx) => {
    if (!(await lockCampaign(tx, actor.regionId, campaignId)))
      return refuseAccess(actor, 'pledge.publish', now, tx)
    const latest = await tx.pledgeVersion.findFirst({
      where: { campaignId, audience },
      select: { id: true, ordinal: true, contentHash: true },
      orderBy: { ordinal: 'desc' },
    })
    if (latest?.contentHash && Buffer.from(contentHash).equals(latest.contentHash)) {
      return { ok: true, pledgeVersionId: latest.id, ordinal: latest.ordinal, repeated: true }
    }
    const ordinal = (latest?.ordinal ?? 0) + 1
    const pledgeVersionId = await writeVersion(tx, input, ordinal, now)
    await tx.pledgeVersion.update({
      where: { id: pledgeVersionId },
      data: { publishedAt: now, contentHash },
      select: { id: true },
    })
    const trace = { audience, ordinal, contentHash: Buffer.from(contentHash).toString('hex') }
    await recordEvent(tx, actor, 'pledge.published', pledgeVersionId, trace, now)
    return { ok: true, pledgeVersionId, ordinal, repeated: false }
  })
}

async function lockCampaign(tx: Db, regionId: string, campaignId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT "id" FROM "Campaign" WHERE "id" = ${campaignId}::uuid AND "regionId" = ${regionId}::uuid FOR NO KEY UPDATE`
  return rows.length > 0
}

/** Points and citations go in before the text is published: afterwards the database takes no more. */
async function writeVersion(tx: Db, input: PublishPledgeInput, ordinal: number, now: Date): Promise<string> {
  const { points, legalBasis, ...version } = input
  const written = await tx.pledgeVersion.create({
    data: {
      ...version,
      ordinal,
      createdAt: now,
      points: { create: points.map((text, index) => ({ position: index + 1, text })) },
      citations: { create: legalBasis.map(({ kind, text }, index) => ({ position: index + 1, kind, text })) },
    },
    select: { id: true },
  })
  return written.id
}
