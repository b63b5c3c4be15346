import type { PersonRow } from '#lib/progress/person-row'

/** The row of a person as BKD's lists show it: it leads to the person's page in BKD's room. */
export function inBkdRoom(row: PersonRow): PersonRow {
  return { ...row, href: `/bkd/pegawai/${row.signatoryId}` }
}
