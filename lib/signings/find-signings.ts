import type { Actor } from '#lib/access/actor'
import { cleanNumber } from '#lib/access/number-input'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'

const MOST_FOUND = 20

export type FoundSigning = {
  id: string
  code: string
  signedAt: Date
  name: string
  opd: string
  campaign: string
  annulledAt: Date | null
  isRequested: boolean
}

/**
 * The signings of the actor's region with this code, or of the person with this NIP, NI PPPK or own number, or of
 * people whose name holds the typed text; at most 20, latest first. Leaves a trace. A NIK is not looked for: the
 * search stands in the address of the page, and an address ends up in logs.
 */
export async function findSignings(
  actor: Actor | null,
  search: { typed: string; code: string | null },
  now: Date,
): Promise<FoundSigning[]> {
  if (!isBkd(actor)) return []
  const number = cleanNumber(search.typed)
  const found = await db().$queryRaw<FoundSigning[]>`
    SELECT g."id", g."code", g."signedAt", s."name", o."name" AS "opd", c."name" AS "campaign", a."annulledAt",
      EXISTS (
        SELECT 1 FROM "AnnulmentRequest" q WHERE q."signingId" = g."id"
          AND NOT EXISTS (SELECT 1 FROM "Annulment" n WHERE n."requestId" = q."id")
          AND NOT EXISTS (SELECT 1 FROM "AnnulmentRejection" j WHERE j."requestId" = q."id")
      ) AS "isRequested"
    FROM "Signing" g
    JOIN "Campaign" c ON c."id" = g."campaignId" AND c."regionId" = ${actor.regionId}::uuid
    JOIN "Signatory" s ON s."id" = g."signatoryId"
    JOIN "Employee" e ON e."id" = s."employeeId"
    JOIN "Membership" m ON m."id" = g."membershipId"
    JOIN "Opd" o ON o."id" = m."opdId"
    LEFT JOIN "Annulment" a ON a."signingId" = g."id"
    WHERE g."code" = ${search.code ?? ''} OR ${number} IN (e."nip", e."niPppk", e."localNumber")
      OR (${search.typed.length >= 3} AND strpos(lower(s."name"), lower(${search.typed})) > 0)
    ORDER BY g."signedAt" DESC, g."id" LIMIT ${MOST_FOUND}`
  await recordEvent(db(), actor, 'roster.read', null, { opdId: null, count: found.length }, now)
  return found
}
