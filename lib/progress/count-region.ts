import type { Actor } from '#lib/access/actor'
import { isBkd, isStaff } from '#lib/access/rules'
import { db } from '#lib/db'
import { countProgress } from '#lib/progress/count-progress'
import type { Figures } from '#lib/progress/figures'
import { isAuditor } from '#lib/progress/get-bkd-room'

export type OpdFigures = Figures & { opdId: string; name: string }

/**
 * The figures of every agency of a campaign: for BKD, and for auditors, who get x of y only, with excuses and refusals
 * read as open (DESIGN: refusals are seen by head, BKD and the person). Null for anybody else and for an absent campaign.
 */
export async function countRegion(
  actor: Actor | null,
  campaignId: string,
  now: Date,
): Promise<OpdFigures[] | null> {
  if (isBkd(actor)) {
    const result = await countProgress(actor, { campaignId, opdId: null, by: 'opd' }, now)
    if (!result.ok) return null
    return result.groups.map(({ key, label, opd: _opd, ...figures }) => ({
      ...figures,
      opdId: key ?? '',
      name: label ?? '',
    }))
  }
  if (!isStaff(actor) || actor.regionId === null || !isAuditor(actor)) return null
  return countForAuditor(actor.regionId, campaignId, now)
}

type AuditedCount = { opdId: string; name: string; due: number; signed: number; witnessed: number }

async function countForAuditor(
  regionId: string,
  campaignId: string,
  now: Date,
): Promise<OpdFigures[] | null> {
  const campaign = await db().campaign.count({ where: { id: campaignId, regionId } })
  if (campaign === 0) return null
  const counts = await db().$queryRaw<AuditedCount[]>`
    SELECT o."id" AS "opdId", o."name", count(v."signatoryId")::int AS "due", count(v."signingId")::int AS "signed",
      count(w."signingId")::int AS "witnessed"
    FROM "Opd" o
    LEFT JOIN signatory_status_at(${campaignId}::uuid, ${now}::timestamptz) v ON v."opdId" = o."id"
    LEFT JOIN "WitnessedSigning" w ON w."signingId" = v."signingId"
    WHERE o."regionId" = ${regionId}::uuid AND (o."closedAt" IS NULL OR v."signatoryId" IS NOT NULL)
    GROUP BY o."id" ORDER BY o."name", o."id"`
  return counts.map((each) => ({ ...each, excused: 0, refused: 0, open: each.due - each.signed }))
}
