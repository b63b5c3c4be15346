import { db } from '#lib/db'
import type { FactKind } from '#lib/register/fact-kind'

/** `vanished`: the fact waits for its place and its row is gone; otherwise the row is there and has no leaf. */
export type UnnumberedFact = { regionId: string; kind: FactKind; id: string; vanished: boolean }

/**
 * Facts that the register should hold and does not, at most `limit`: those of before `before` without a leaf in their
 * region, also those of a time that no constraint lets through, and those that were queued and are gone. Reads all facts:
 * for a check, not for a page.
 */
export function listUnnumbered(before: Date, limit = 1000): Promise<UnnumberedFact[]> {
  return db().$queryRaw<UnnumberedFact[]>`
    WITH fact AS (
      SELECT 'signing' AS "kind", s."id", c."regionId", s."receivedAt" AS "at"
      FROM "Signing" s JOIN "Campaign" c ON c."id" = s."campaignId"
      UNION ALL
      SELECT 'annulment', a."id", c."regionId", a."annulledAt"
      FROM "Annulment" a JOIN "Signing" s ON s."id" = a."signingId" JOIN "Campaign" c ON c."id" = s."campaignId"
      UNION ALL
      SELECT 'witnessing', w."id", c."regionId", w."witnessedAt"
      FROM "Witnessing" w JOIN "Campaign" c ON c."id" = w."campaignId"
      UNION ALL
      SELECT 'handover', h."id", c."regionId", h."handedOverAt"
      FROM "Handover" h JOIN "Campaign" c ON c."id" = h."campaignId"
      UNION ALL
      SELECT 'handover-decision', d."handoverId", c."regionId", d."decidedAt"
      FROM "HandoverDecision" d JOIN "Handover" h ON h."id" = d."handoverId"
      JOIN "Campaign" c ON c."id" = h."campaignId"
      UNION ALL
      SELECT 'audit-event', e."id", e."regionId", e."at" FROM "AuditEvent" e WHERE e."regionId" IS NOT NULL
    )
    SELECT f."regionId", f."kind", f."id", false AS "vanished" FROM fact f
    WHERE (f."at" < ${before} OR f."at" >= '9999-01-01 00:00Z') AND NOT EXISTS (
      SELECT 1 FROM "RegisterLeaf" l
      WHERE l."factKind" = f."kind" AND l."factId" = f."id" AND l."regionId" = f."regionId"
    )
    UNION ALL
    SELECT p."regionId", p."factKind", p."factId", true FROM "PendingFact" p
    WHERE NOT EXISTS (
      SELECT 1 FROM fact f WHERE f."kind" = p."factKind" AND f."id" = p."factId" AND f."regionId" = p."regionId"
    )
    LIMIT ${limit}`
}
