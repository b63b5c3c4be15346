import { canonicalJson, sha256 } from '#lib/audit/canonical-json'
import { db } from '#lib/db'

/** Which book: that of a handover, or the provisional one of an agency at this moment. */
export type BookTarget =
  | { handoverId: string }
  | { campaignId: string; opdId: string; accountId: string | null }

export type AbsentClass = 'excused' | 'refused' | 'open'

export type BookRoll = {
  handoverId: string | null
  campaignId: string
  opdId: string
  /** The moment at which people are counted: that of the handover, or now. */
  moment: Date
  /** Standing signings, by unit and roster order; `witnessed` decides the edition. */
  signings: { signingId: string; unit: string; witnessed: boolean }[]
  /** Everybody of the agency who has to sign at the moment. */
  mustSign: number
  /** Those of them without a standing signing, by class, never by reason. */
  absent: { class: AbsentClass; name: string; unit: string }[]
}

/** Who stands in a book, read from the facts; null when the handover is not there. */
export async function loadBookRoll(target: BookTarget, now: Date): Promise<BookRoll | null> {
  const place =
    'handoverId' in target
      ? await findHandover(target.handoverId)
      : { ...target, handoverId: null, moment: now }
  if (!place) return null
  const { handoverId, campaignId, opdId, moment } = place
  const signings = handoverId ? await listHandedOver(handoverId) : await listStanding(campaignId, opdId)
  const absent = await listAbsent(campaignId, opdId, moment)
  const mustSign = await countMustSign(campaignId, opdId, moment)
  return { handoverId, campaignId, opdId, moment, mustSign, signings, absent }
}

/** SHA-256 of what the book would hold: equal rolls need no new revision. */
export function hashBookRoll(roll: BookRoll): Uint8Array<ArrayBuffer> {
  return sha256(canonicalJson({ mustSign: roll.mustSign, signings: roll.signings, absent: roll.absent }))
}

async function findHandover(handoverId: string) {
  const handover = await db().handover.findUnique({
    where: { id: handoverId },
    select: { campaignId: true, opdId: true, handedOverAt: true },
  })
  return handover && { handoverId, ...handover, moment: handover.handedOverAt }
}

type SigningRow = { signingId: string; unit: string; witnessed: boolean }

function listHandedOver(handoverId: string): Promise<SigningRow[]> {
  return db().$queryRaw<SigningRow[]>`
    SELECT g."id" AS "signingId", coalesce(u."name", '') AS "unit", w."signingId" IS NOT NULL AS "witnessed"
    FROM "HandoverItem" i
    JOIN "Signing" g ON g."id" = i."signingId"
    JOIN "Signatory" s ON s."id" = g."signatoryId"
    JOIN "Membership" m ON m."id" = g."membershipId"
    LEFT JOIN "WorkUnit" u ON u."id" = m."workUnitId"
    LEFT JOIN "WitnessedSigning" w ON w."signingId" = g."id"
    WHERE i."handoverId" = ${handoverId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "Annulment" a WHERE a."signingId" = g."id")
    ORDER BY "unit", s."rosterOrder", s."id"`
}

function listStanding(campaignId: string, opdId: string): Promise<SigningRow[]> {
  return db().$queryRaw<SigningRow[]>`
    SELECT g."id" AS "signingId", coalesce(u."name", '') AS "unit", w."signingId" IS NOT NULL AS "witnessed"
    FROM "Signing" g
    JOIN "Signatory" s ON s."id" = g."signatoryId"
    JOIN "Membership" m ON m."id" = g."membershipId" AND m."opdId" = ${opdId}::uuid
    LEFT JOIN "WorkUnit" u ON u."id" = m."workUnitId"
    LEFT JOIN "WitnessedSigning" w ON w."signingId" = g."id"
    WHERE g."campaignId" = ${campaignId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "Annulment" a WHERE a."signingId" = g."id")
    ORDER BY "unit", s."rosterOrder", s."id"`
}

/** Absent at the moment, or counted as signed then but annulled since: who has no standing signing is absent. */
function listAbsent(campaignId: string, opdId: string, moment: Date): Promise<BookRoll['absent']> {
  return db().$queryRaw<BookRoll['absent']>`
    SELECT CASE t."status" WHEN 'signed' THEN 'open' ELSE t."status" END AS "class",
      s."name", coalesce(u."name", '') AS "unit"
    FROM signatory_status_at(${campaignId}::uuid, ${moment}::timestamptz) t
    JOIN "Signatory" s ON s."id" = t."signatoryId"
    LEFT JOIN "WorkUnit" u ON u."id" = t."workUnitId"
    WHERE t."opdId" = ${opdId}::uuid
      AND (t."status" <> 'signed' OR EXISTS (SELECT 1 FROM "Annulment" a WHERE a."signingId" = t."signingId"))
    ORDER BY "class", "unit", s."rosterOrder", s."id"`
}

async function countMustSign(campaignId: string, opdId: string, moment: Date): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM signatory_status_at(${campaignId}::uuid, ${moment}::timestamptz) t
    WHERE t."opdId" = ${opdId}::uuid`
  return row?.count ?? 0
}
