import { randomUUIDv7 } from 'node:crypto'
import { encryptText } from '#lib/access/personal-data-cipher'
import type { Db } from '#lib/db'
import type { PlannedPerson } from '#lib/rosters/import-plan'
import { asRecordset } from '#lib/rosters/recordset'

/**
 * Adds the people a region does not know and completes those it does. Returns the employee id of each planned person,
 * in order. A NIK is stored encrypted and as its keyed hash only (UU 27/2022).
 */
export async function writeEmployees(
  tx: Db,
  regionId: string,
  people: readonly PlannedPerson[],
  now: Date,
): Promise<string[]> {
  const described = people.map((planned) => ({
    isNew: planned.employeeId === null,
    ...describeEmployee(planned),
  }))
  await addEmployees(
    tx,
    regionId,
    described.filter(({ isNew }) => isNew),
    now,
  )
  await completeEmployees(
    tx,
    described.filter(({ isNew }) => !isNew),
  )
  return described.map(({ id }) => id)
}

type EmployeeRow = ReturnType<typeof describeEmployee>

function describeEmployee({ employeeId, row: { person, nikHash } }: PlannedPerson) {
  const { name, nip, niPppk, nik, email, phone } = person
  return {
    id: employeeId ?? randomUUIDv7(),
    ...{ name, nip, niPppk, email, phone, nikHash },
    nikCipher: nik && Buffer.from(encryptText('nik', nik)).toString('hex'),
    nikLast4: nik?.slice(-4) ?? null,
  }
}

async function addEmployees(
  tx: Db,
  regionId: string,
  rows: readonly (EmployeeRow & { isNew: boolean })[],
  now: Date,
) {
  await tx.$executeRaw`
    INSERT INTO "Employee" ("id", "regionId", "name", "nip", "niPppk", "nikCipher", "nikHash", "nikLast4", "email",
      "phone", "createdAt")
    SELECT x."id", ${regionId}::uuid, x."name", x."nip", x."niPppk", decode(x."nikCipher", 'hex'),
      decode(x."nikHash", 'hex'), x."nikLast4", x."email", x."phone", ${now}::timestamptz
    FROM jsonb_to_recordset(${asRecordset(rows.map(withoutFlag))}::jsonb) AS x("id" uuid, "name" text, "nip" text,
      "niPppk" text, "nikCipher" text, "nikHash" text, "nikLast4" text, "email" text, "phone" text)`
}

/** What the file does not say stays; the NIK is written anew only when it is another. */
async function completeEmployees(tx: Db, rows: readonly (EmployeeRow & { isNew: boolean })[]) {
  await tx.$executeRaw`
    UPDATE "Employee" e SET "name" = x."name", "nip" = coalesce(x."nip", e."nip"),
      "niPppk" = coalesce(x."niPppk", e."niPppk"), "email" = coalesce(x."email", e."email"),
      "phone" = coalesce(x."phone", e."phone"),
      "nikCipher" = CASE WHEN x."isOtherNik" THEN decode(x."nikCipher", 'hex') ELSE e."nikCipher" END,
      "nikHash" = CASE WHEN x."isOtherNik" THEN decode(x."nikHash", 'hex') ELSE e."nikHash" END,
      "nikLast4" = CASE WHEN x."isOtherNik" THEN x."nikLast4" ELSE e."nikLast4" END
    FROM (
      SELECT r.*, r."nikHash" IS NOT NULL AND decode(r."nikHash", 'hex') IS DISTINCT FROM k."nikHash" AS "isOtherNik"
      FROM jsonb_to_recordset(${asRecordset(rows.map(withoutFlag))}::jsonb) AS r("id" uuid, "name" text, "nip" text,
        "niPppk" text, "nikCipher" text, "nikHash" text, "nikLast4" text, "email" text, "phone" text)
      JOIN "Employee" k ON k."id" = r."id"
    ) x
    WHERE e."id" = x."id" AND (x."isOtherNik" OR (e."name", e."nip", e."niPppk", e."email", e."phone") IS DISTINCT FROM
      (x."name", coalesce(x."nip", e."nip"), coalesce(x."niPppk", e."niPppk"), coalesce(x."email", e."email"),
        coalesce(x."phone", e."phone")))`
}

function withoutFlag({ isNew: _isNew, ...row }: EmployeeRow & { isNew: boolean }): EmployeeRow {
  return row
}
