import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'
import type { Figures } from '#lib/progress/figures'
import { openView, type View } from '#lib/progress/open-view'
import { visibleStatus } from '#lib/progress/visible-status'
import { employmentKindLabel } from '#lib/rosters/rules/employment-kind-label'
import { Prisma } from '#prisma/generated/client'
import type { EmploymentKind } from '#prisma/generated/enums'

/** `key` is the id of the agency or unit, or names the kind; a unit's group says its agency in `opd`. */
export type ProgressGroup = Figures & { key: string | null; label: string | null; opd: string | null }

export type CountBy = 'opd' | 'unit' | 'kind'
export type CountProgressResult = { ok: true; groups: ProgressGroup[] } | { ok: false; reason: 'not_found' }

/**
 * Who owes and how they stand at `now`, grouped by agency, by unit, or by kind of employment, each by one query over
 * `signatory_status_at`. Agencies without people are listed too; people of no unit stand in a group without a label.
 * Excuses and refusals count as open where the viewer is neither the head nor BKD.
 */
export async function countProgress(
  actor: Actor | null,
  wanted: { campaignId: string; opdId: string | null; by: CountBy },
  now: Date,
): Promise<CountProgressResult> {
  const view = await openView(actor, wanted, now)
  if (!view) return { ok: false, reason: 'not_found' }
  return { ok: true, groups: await QUERIES[wanted.by](view, now) }
}

const counts = Prisma.sql`
  count(v."signatoryId")::int AS "due",
  count(v."signingId")::int AS "signed",
  count(w."signingId")::int AS "witnessed",
  count(*) FILTER (WHERE v."status" = 'excused')::int AS "excused",
  count(*) FILTER (WHERE v."status" = 'refused')::int AS "refused",
  count(*) FILTER (WHERE v."status" = 'open')::int AS "open"`

const witnessed = Prisma.sql`LEFT JOIN "WitnessedSigning" w ON w."signingId" = v."signingId"`

const QUERIES: Record<CountBy, (view: View, now: Date) => Promise<ProgressGroup[]>> = {
  opd: countByOpd,
  unit: countByUnit,
  kind: countByKind,
}

function countByOpd(view: View, now: Date): Promise<ProgressGroup[]> {
  const { scope, opdId } = view
  const one = opdId === null ? Prisma.empty : Prisma.sql`AND o."id" = ${opdId}::uuid`
  const own =
    scope.opdIds === 'all'
      ? Prisma.sql`o."closedAt" IS NULL`
      : Prisma.sql`o."id" = ANY(${scope.opdIds}::uuid[])`
  return db().$queryRaw<ProgressGroup[]>`
    SELECT o."id"::text AS "key", o."name" AS "label", NULL AS "opd", ${counts}
    FROM "Opd" o LEFT JOIN (${visibleStatus(view, now)}) v ON v."opdId" = o."id" ${witnessed}
    WHERE o."regionId" = ${scope.regionId}::uuid AND (${own} OR v."signatoryId" IS NOT NULL) ${one}
    GROUP BY o."id" ORDER BY o."name", o."id"`
}

function countByUnit(view: View, now: Date): Promise<ProgressGroup[]> {
  return db().$queryRaw<ProgressGroup[]>`
    SELECT u."id"::text AS "key", u."name" AS "label", o."name" AS "opd", ${counts}
    FROM (${visibleStatus(view, now)}) v
    JOIN "Opd" o ON o."id" = v."opdId" LEFT JOIN "WorkUnit" u ON u."id" = v."workUnitId" ${witnessed}
    GROUP BY o."id", u."id" ORDER BY o."name", o."id", u."name" NULLS FIRST, u."id"`
}

type KindGroup = Figures & { kind: EmploymentKind; localTerm: string | null }

async function countByKind(view: View, now: Date): Promise<ProgressGroup[]> {
  const groups = await db().$queryRaw<KindGroup[]>`
    SELECT s."employmentKind"::text AS "kind", s."localTerm", ${counts}
    FROM (${visibleStatus(view, now)}) v JOIN "Signatory" s ON s."id" = v."signatoryId" ${witnessed}
    GROUP BY s."employmentKind", s."localTerm" ORDER BY s."employmentKind", s."localTerm" NULLS FIRST`
  return groups.map(({ kind, localTerm, ...figures }) => {
    const label = employmentKindLabel(kind, localTerm)
    return { ...figures, key: `${kind} ${localTerm ?? ''}`, label, opd: null }
  })
}
