import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '#lib/db'
import type { PlannedPerson } from '#lib/rosters/import-plan'
import { asRecordset } from '#lib/rosters/recordset'
import { opdKey } from '#lib/rosters/rules/opd-names'

/**
 * The unit of each planned person, in order, null for those directly below the agency. A unit that the agency does
 * not have yet is added below it; names are one when they differ in case or spaces only.
 */
export async function ensureUnits(tx: Db, people: readonly PlannedPerson[]): Promise<(string | null)[]> {
  const opdIds = [...new Set(people.map(({ opdId }) => opdId))]
  const known = await tx.workUnit.findMany({
    where: { opdId: { in: opdIds } },
    select: { id: true, opdId: true, name: true },
    orderBy: { id: 'desc' },
  })
  const ids = new Map(known.map(({ id, opdId, name }) => [unitKey(opdId, name), id]))
  const added: { id: string; opdId: string; name: string }[] = []
  for (const { opdId, unit: name } of people) {
    if (name === null || ids.has(unitKey(opdId, name))) continue
    const unit = { id: randomUUIDv7(), opdId, name }
    ids.set(unitKey(opdId, name), unit.id)
    added.push(unit)
  }
  await tx.$executeRaw`
    INSERT INTO "WorkUnit" ("id", "opdId", "name")
    SELECT x."id", x."opdId", x."name"
    FROM jsonb_to_recordset(${asRecordset(added)}::jsonb) AS x("id" uuid, "opdId" uuid, "name" text)`
  return people.map(({ opdId, unit }) => (unit === null ? null : (ids.get(unitKey(opdId, unit)) ?? null)))
}

function unitKey(opdId: string, name: string): string {
  return `${opdId} ${opdKey(name)}`
}
