import type { Actor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import { type ListFilter, type ListStatus, readSearch } from '#lib/progress/list-filter'
import { openView, type View } from '#lib/progress/open-view'
import { visibleStatus } from '#lib/progress/visible-status'
import { pickSignerNumber } from '#lib/signings/signer-number'
import { Prisma } from '#prisma/generated/client'
import type { EmploymentKind } from '#prisma/generated/enums'

const PAGE_SIZE = 50

export type ListedSignatory = {
  signatoryId: string
  name: string
  numberLabel: string
  /** A NIK only masked; null when none is known yet. */
  number: string | null
  employmentKind: EmploymentKind
  localTerm: string | null
  rank: string | null
  position: string | null
  unit: string | null
  opd: string
  status: 'signed' | 'open' | 'excused' | 'refused'
  signedAt: Date | null
  witnessedAt: Date | null
}

export type ListSignatoriesResult =
  | { ok: true; people: ListedSignatory[]; total: number; page: number; pages: number }
  | { ok: false; reason: 'not_found' }

/**
 * One page of 50 people of a campaign with their status at `now`, by agency, unit and roster order. Reading it leaves a
 * trace. A page beyond the last gives the last.
 */
export async function listSignatories(
  actor: Actor | null,
  wanted: { campaignId: string; opdId: string | null } & ListFilter,
  now: Date,
): Promise<ListSignatoriesResult> {
  const view = await openView(actor, wanted, now)
  if (!actor || !view) return { ok: false, reason: 'not_found' }
  const found = selectPeople(view, wanted, now)
  const [count] = await db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" ${found}`
  const total = count?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(wanted.page, pages)
  const rows = await db().$queryRaw<PersonRow[]>`
    SELECT ${columns} ${found}
    ORDER BY o."name", o."id", u."name" NULLS FIRST, u."id", s."rosterOrder", s."id"
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`
  const { campaignId, opdId } = view
  await recordEvent(db(), actor, 'roster.read', campaignId, { opdId, count: rows.length }, now)
  return { ok: true, people: rows.map(toListed), total, page, pages }
}

type PersonRow = Omit<ListedSignatory, 'numberLabel' | 'number'> & {
  nip: string | null
  niPppk: string | null
  nikLast4: string | null
  localNumber: string | null
}

const columns = Prisma.sql`
  s."id" AS "signatoryId", s."name", s."employmentKind", s."localTerm", s."rank", s."position",
  e."nip", e."niPppk", e."nikLast4", e."localNumber", u."name" AS "unit", o."name" AS "opd",
  v."status", g."signedAt", act."witnessedAt"`

function toListed({ nip, niPppk, nikLast4, localNumber, ...person }: PersonRow): ListedSignatory {
  const { label, number } = pickSignerNumber({ nip, niPppk, nikLast4, localNumber }, person.employmentKind)
  return { ...person, numberLabel: label, number }
}

const STATUSES: Record<ListStatus, Prisma.Sql> = {
  unsigned: Prisma.sql`AND v."signingId" IS NULL`,
  signed: Prisma.sql`AND v."signingId" IS NOT NULL`,
  unwitnessed: Prisma.sql`AND v."signingId" IS NOT NULL AND w."signingId" IS NULL`,
  open: Prisma.sql`AND v."status" = 'open'`,
  excused: Prisma.sql`AND v."status" = 'excused'`,
  refused: Prisma.sql`AND v."status" = 'refused'`,
}

/** FROM and WHERE over everybody whom the filter lets through. */
function selectPeople(view: View, { status, unitId, kind, search }: ListFilter, now: Date): Prisma.Sql {
  return Prisma.sql`
    FROM (${visibleStatus(view, now)}) v
    JOIN "Signatory" s ON s."id" = v."signatoryId"
    JOIN "Employee" e ON e."id" = s."employeeId"
    JOIN "Opd" o ON o."id" = v."opdId"
    LEFT JOIN "WorkUnit" u ON u."id" = v."workUnitId"
    LEFT JOIN "Signing" g ON g."id" = v."signingId"
    LEFT JOIN "WitnessedSigning" w ON w."signingId" = v."signingId"
    LEFT JOIN "Witnessing" act ON act."id" = w."witnessingId"
    WHERE TRUE ${status ? STATUSES[status] : Prisma.empty}
      ${unitId ? Prisma.sql`AND v."workUnitId" = ${unitId}::uuid` : Prisma.empty}
      ${kind ? Prisma.sql`AND s."employmentKind"::text = ${kind}` : Prisma.empty}
      ${search ? matches(search) : Prisma.empty}`
}

function matches(typed: string): Prisma.Sql {
  const { name, number } = readSearch(typed)
  const byNumber = number
    ? Prisma.sql`OR e."nip" LIKE ${number} OR e."niPppk" LIKE ${number} OR e."localNumber" LIKE ${number}`
    : Prisma.empty
  return Prisma.sql`AND (s."name" ILIKE ${name} ${byNumber})`
}
