import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '#lib/db'
import type { PlannedPerson } from '#lib/rosters/import-plan'
import { asRecordset } from '#lib/rosters/recordset'
import { writeEmployees } from '#lib/rosters/write-employees'
import { ensureUnits } from '#lib/rosters/write-units'

export type ImportPlace = {
  id: string
  regionId: string
  closesAt: Date
  importId: string
  accountId: string
}

/**
 * Writes a decided plan on the given transaction, a handful of statements whatever the number of people. The caller
 * holds the signatories, so that nobody whom the plan counts as unsigned signs meanwhile.
 */
export async function writeImport(
  tx: Db,
  place: ImportPlace,
  people: readonly PlannedPerson[],
  now: Date,
): Promise<void> {
  const touched = people.filter(({ action }) => action !== 'signed' && action !== 'left')
  const employeeIds = await writeEmployees(tx, place.regionId, touched, now)
  const unitIds = await ensureUnits(tx, touched)
  const written = touched.map((planned, index) => ({
    planned,
    employeeId: employeeIds[index] ?? '',
    signatoryId: planned.signatoryId ?? randomUUIDv7(),
    workUnitId: unitIds[index] ?? null,
  }))
  await addSignatories(tx, place, written, now)
  await changeSignatories(tx, written)
  await placeSignatories(tx, written, now)
  await excuseSignatories(tx, place, written, now)
}

type Written = {
  planned: PlannedPerson
  employeeId: string
  signatoryId: string
  workUnitId: string | null
}

/** New people stand below those already on the roster, in the order of the file. */
async function addSignatories(tx: Db, place: ImportPlace, written: readonly Written[], now: Date) {
  const added = written
    .filter(({ planned }) => planned.action === 'add')
    .map(({ planned, employeeId, signatoryId }, index) => ({
      ...planned.described,
      id: signatoryId,
      employeeId,
      offset: index + 1,
    }))
  await tx.$executeRaw`
    INSERT INTO "Signatory" ("id", "campaignId", "employeeId", "importId", "rosterOrder", "name", "employmentKind",
      "localTerm", "positionKind", "echelon", "rank", "position", "createdAt")
    SELECT x."id", ${place.id}::uuid, x."employeeId", ${place.importId}::uuid, last."order" + x."offset", x."name",
      x."employmentKind"::"EmploymentKind", x."localTerm", x."positionKind"::"PositionKind", x."echelon", x."rank",
      x."position", ${now}::timestamptz
    FROM jsonb_to_recordset(${asRecordset(added)}::jsonb) AS x("id" uuid, "employeeId" uuid, "offset" int, "name" text,
      "employmentKind" text, "localTerm" text, "positionKind" text, "echelon" text, "rank" text, "position" text),
      (SELECT coalesce(max("rosterOrder"), 0) AS "order" FROM "Signatory" WHERE "campaignId" = ${place.id}::uuid) last`
}

async function changeSignatories(tx: Db, written: readonly Written[]) {
  const changed = written
    .filter(({ planned }) => planned.action === 'update' || planned.action === 'move')
    .map(({ planned, signatoryId }) => ({ ...planned.described, id: signatoryId }))
  await tx.$executeRaw`
    UPDATE "Signatory" s SET "name" = x."name", "employmentKind" = x."employmentKind"::"EmploymentKind",
      "localTerm" = x."localTerm", "positionKind" = x."positionKind"::"PositionKind", "echelon" = x."echelon",
      "rank" = x."rank", "position" = x."position"
    FROM jsonb_to_recordset(${asRecordset(changed)}::jsonb) AS x("id" uuid, "name" text, "employmentKind" text,
      "localTerm" text, "positionKind" text, "echelon" text, "rank" text, "position" text)
    WHERE s."id" = x."id"`
}

/** A move closes the membership that was open and opens the new one at the same instant. */
async function placeSignatories(tx: Db, written: readonly Written[], now: Date) {
  const placed = written
    .filter(({ planned }) => planned.action === 'add' || planned.action === 'move')
    .map(({ planned, signatoryId, workUnitId }) => ({
      ...{ id: randomUUIDv7(), signatoryId, workUnitId },
      opdId: planned.opdId,
    }))
  await tx.$executeRaw`
    UPDATE "Membership" SET "untilAt" = ${now}::timestamptz
    WHERE "untilAt" IS NULL AND "signatoryId" = ANY(${placed.map(({ signatoryId }) => signatoryId)}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO "Membership" ("id", "signatoryId", "opdId", "workUnitId", "fromAt")
    SELECT x."id", x."signatoryId", x."opdId", x."workUnitId", ${now}::timestamptz
    FROM jsonb_to_recordset(${asRecordset(placed)}::jsonb)
      AS x("id" uuid, "signatoryId" uuid, "opdId" uuid, "workUnitId" uuid)`
}

/** A roster knows no end of a leave, and an excuse needs one: the closing of the campaign. */
async function excuseSignatories(tx: Db, place: ImportPlace, written: readonly Written[], now: Date) {
  if (place.closesAt <= now) return
  const excused = written.flatMap(({ planned: { excuse }, signatoryId }) =>
    excuse === null ? [] : { signatoryId, kind: excuse },
  )
  await tx.excuse.createMany({
    data: excused.map((excuse) => ({
      ...excuse,
      fromAt: now,
      untilAt: place.closesAt,
      recordedAt: now,
      recordedById: place.accountId,
    })),
  })
}
