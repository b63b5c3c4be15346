import type { View } from '#lib/progress/open-view'
import type { ViewPlaces } from '#lib/signings/view-scope'
import { Prisma } from '#prisma/generated/client'

/** `r` lies in these places. */
function isSeen({ opdIds, unitIds }: ViewPlaces): Prisma.Sql {
  if (opdIds === 'all') return Prisma.sql`TRUE`
  return Prisma.sql`(r."opdId" = ANY(${opdIds}::uuid[]) OR r."workUnitId" = ANY(${unitIds}::uuid[]))`
}

/**
 * The rows of `signatory_status_at` that a view shows, in its terms: where the viewer is not the head or BKD, an excuse
 * and a refusal read "open". A query to select from.
 */
export function visibleStatus({ scope, campaignId, opdId }: View, now: Date): Prisma.Sql {
  const inOpd = opdId === null ? Prisma.empty : Prisma.sql`AND r."opdId" = ${opdId}::uuid`
  return Prisma.sql`
    SELECT r."signatoryId", r."opdId", r."workUnitId", r."signingId",
      CASE WHEN r."status" IN ('excused', 'refused') AND NOT ${isSeen(scope.candid)} THEN 'open' ELSE r."status" END
        AS "status"
    FROM signatory_status_at(${campaignId}::uuid, ${now}) r
    WHERE ${isSeen(scope)} ${inOpd}`
}
