import { keyedHash } from '#lib/access/keyed-hash'
import type { Db } from '#lib/db'
import { checkRoster } from '#lib/rosters/check-roster'
import type { CheckedRow, CheckedSheet } from '#lib/rosters/checked-roster'
import type { ImportRow } from '#lib/rosters/import-plan'
import { listOpdNames } from '#lib/rosters/read-import-state'
import type { RosterFile } from '#lib/rosters/reading/read-roster-file'
import type { UnreadableReason } from '#lib/rosters/reading/unreadable-file'

export type CheckedImport =
  | { ok: true; checked: CheckedRow[]; rows: ImportRow[]; sheets: CheckedSheet[] }
  | { ok: false; reason: 'unreadable'; why: UnreadableReason }

/** The verdict on a file against the agencies of a region, with the rows that may be imported ready for the plan. */
export async function checkImport(tx: Db, regionId: string, file: RosterFile): Promise<CheckedImport> {
  const opds = await listOpdNames(tx, regionId)
  const opdNames = opds.flatMap(({ name, aliases }) => [name, ...aliases])
  const check = await checkRoster(file, { opdNames })
  if (!check.ok) return { ok: false, reason: 'unreadable', why: check.reason }
  return { ok: true, checked: check.rows, rows: check.rows.flatMap(toImportRow), sheets: check.sheets }
}

function toImportRow({ sheet, row, verdict, person }: CheckedRow): ImportRow[] {
  if (verdict === 'refused' || !person) return []
  const nikHash = person.nik && Buffer.from(keyedHash('nik', person.nik)).toString('hex')
  return [{ sheet, row, person, nikHash }]
}
