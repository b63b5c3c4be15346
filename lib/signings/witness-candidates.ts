import type { Db } from '#lib/db'
import type { WitnessableSigning, WitnessReach } from '#lib/signings/witness-rules'
import { Prisma } from '#prisma/generated/client'

/** The signer heads, at `now`, the whole agency where the signing was made. Aliases: `s` signatory, `m` membership. */
function isHeads(now: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "Headship" h
    WHERE h."opdId" = m."opdId" AND h."workUnitId" IS NULL AND h."employeeId" = s."employeeId"
      AND h."fromAt" <= ${now} AND (h."untilAt" IS NULL OR h."untilAt" > ${now})
  )`
}

const standing = Prisma.sql`NOT EXISTS (SELECT 1 FROM "Annulment" a WHERE a."signingId" = g."id")`
const unwitnessed = Prisma.sql`NOT EXISTS (SELECT 1 FROM "WitnessedSigning" w WHERE w."signingId" = g."id")`

export type NamedSigning = WitnessableSigning & { id: string; isDue: boolean }

/** Signings of one campaign by id, with what the rule asks; `isDue` while standing and not yet witnessed. */
export async function findNamedSignings(
  tx: Db,
  campaignId: string,
  signingIds: readonly string[],
  now: Date,
): Promise<NamedSigning[]> {
  return tx.$queryRaw<NamedSigning[]>`
    SELECT g."id", m."opdId", m."workUnitId", s."employeeId", ${isHeads(now)} AS "isHeads",
      (${standing} AND ${unwitnessed}) AS "isDue"
    FROM "Signing" g
    JOIN "Membership" m ON m."id" = g."membershipId"
    JOIN "Signatory" s ON s."id" = g."signatoryId"
    WHERE g."campaignId" = ${campaignId}::uuid AND g."id" = ANY(${signingIds}::uuid[])`
}

/** Standing, unwitnessed signings within a reach, the witness's own left out: FROM and WHERE of a query. */
export function dueForWitness(
  campaignId: string,
  reach: WitnessReach,
  employeeIds: readonly string[],
  now: Date,
): Prisma.Sql {
  const heads =
    reach.headsSignings === 'too'
      ? Prisma.empty
      : Prisma.sql`AND ${isHeads(now)} = ${reach.headsSignings === 'only'}`
  const opd = reach.opdId === null ? Prisma.empty : Prisma.sql`AND m."opdId" = ${reach.opdId}::uuid`
  const units =
    reach.unitIds === null ? Prisma.empty : Prisma.sql`AND m."workUnitId" = ANY(${reach.unitIds}::uuid[])`
  return Prisma.sql`
    FROM "Signing" g
    JOIN "Membership" m ON m."id" = g."membershipId"
    JOIN "Signatory" s ON s."id" = g."signatoryId"
    JOIN "Opd" o ON o."id" = m."opdId"
    LEFT JOIN "WorkUnit" u ON u."id" = m."workUnitId"
    WHERE g."campaignId" = ${campaignId}::uuid AND ${standing} AND ${unwitnessed}
      AND s."employeeId" <> ALL(${employeeIds}::uuid[]) ${opd} ${units} ${heads}`
}
