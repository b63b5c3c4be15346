import { Prisma } from '#prisma/generated/client'

/**
 * Signings that can be handed over: standing, made in this agency, and in no handover that waits or was received. FROM
 * and WHERE of a query; `g` is the signing.
 */
export function freeSignings(campaignId: string, opdId: string): Prisma.Sql {
  return Prisma.sql`
    FROM "Signing" g
    JOIN "Membership" m ON m."id" = g."membershipId" AND m."opdId" = ${opdId}::uuid
    WHERE g."campaignId" = ${campaignId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "Annulment" a WHERE a."signingId" = g."id")
      AND NOT EXISTS (
        SELECT 1 FROM "HandoverItem" i LEFT JOIN "HandoverDecision" d ON d."handoverId" = i."handoverId"
        WHERE i."signingId" = g."id" AND d."kind" IS DISTINCT FROM 'RETURNED'
      )`
}
