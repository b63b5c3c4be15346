import type { Db } from '#lib/db'

/**
 * One signing of a region, held until the transaction ends so that two acts about its annulment come one after the
 * other; null for another region's or none. (A signing itself is append-only; its signatory's row is held.)
 */
export async function holdSigning(tx: Db, regionId: string, signingId: string) {
  const [held] = await tx.$queryRaw<{ signatoryId: string; employeeId: string }[]>`
    SELECT s."id" AS "signatoryId", s."employeeId" FROM "Signing" g
    JOIN "Signatory" s ON s."id" = g."signatoryId"
    JOIN "Campaign" c ON c."id" = g."campaignId" AND c."regionId" = ${regionId}::uuid
    WHERE g."id" = ${signingId}::uuid FOR NO KEY UPDATE OF s`
  return held ?? null
}
