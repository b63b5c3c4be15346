import type { EmploymentKind } from '#lib/rosters/checked-roster'
import { cleanOptionalText } from '#lib/rosters/rules/clean-text'
import { readEmploymentKind } from '#lib/rosters/rules/employment-kind'
import { readLocalTerm } from '#lib/rosters/rules/local-term'
import { isGovernmentName, opdKey } from '#lib/rosters/rules/opd-names'
import type { RosterField, RosterSheet } from '#lib/rosters/rules/roster-row'

/** What a whole sheet says about each of its rows. */
export type SheetContext = {
  kind: EmploymentKind | null
  localTerm: string | null
  opdField: RosterField | null
  /** For a sheet without such a column: the agency in its title, or the only one it can be. */
  sheetOpd: string | null
}

/** Where the agency may stand, the surest first. */
const OPD_FIELDS: readonly RosterField[] = ['opd', 'workSatker', 'homeSatker', 'parentUnor', 'unor']

const ASN_NUMBERS: readonly RosterField[] = ['nip', 'niPppk', 'anyNumber']

/** "SKPD : Dinas Pendidikan" above the header. */
const TITLE_OPD = /^\s*(?:nama )?(?:opd|skpd|perangkat daerah|satuan kerja|satker)\s*:\s*(\S.*)$/i

/**
 * The column that names the agency: the first that names something else than the government itself. A
 * column of units counts only when it holds agencies that the caller knows.
 */
function findOpdField(sheet: RosterSheet, given: readonly string[]): RosterField | null {
  const known = new Set(given.map(opdKey))
  const anyName = (field: RosterField, test: (name: string) => boolean) =>
    sheet.rows.some(({ cells }) => cells[field] !== undefined && test(cells[field].text))
  const found = OPD_FIELDS.find((field) => anyName(field, (name) => !isGovernmentName(name))) ?? null
  if (found !== null && found !== 'unor') return found
  return anyName('unit', (name) => known.has(opdKey(name))) ? 'unit' : found
}

function findTitleOpd(titles: readonly string[]): string | null {
  for (const title of titles) {
    const name = cleanOptionalText(TITLE_OPD.exec(title)?.[1])
    if (name && !isGovernmentName(name)) return name
  }
  return null
}

function findKind(sheet: RosterSheet, fileName: string): EmploymentKind | null {
  const hint = (texts: readonly string[]) =>
    texts.map(readEmploymentKind).find((kind) => kind !== null) ?? null
  const spoken = hint([...sheet.headings, sheet.name, ...sheet.titles])
  if (spoken) return spoken
  const hasAsnNumber = ASN_NUMBERS.some((field) => sheet.fields.has(field))
  return sheet.fields.has('nik') && !hasAsnNumber ? 'NON_ASN' : hint([fileName])
}

/**
 * Kind and local term are looked for in the headings, then in the sheet's name, its titles and the file's
 * name. A list that knows no number but the NIK is one of non-ASN.
 */
export function readSheetContext(
  sheet: RosterSheet,
  fileName: string,
  given: readonly string[],
): SheetContext {
  const texts = [...sheet.headings, sheet.name, ...sheet.titles, fileName]
  return {
    kind: findKind(sheet, fileName),
    localTerm: texts.map(readLocalTerm).find((term) => term !== null) ?? null,
    opdField: findOpdField(sheet, given),
    sheetOpd: findTitleOpd(sheet.titles) ?? (given.length === 1 ? (given[0] ?? null) : null),
  }
}
