/** Why a row is not imported, in the order in which the reasons are tried. */
export const REFUSAL_CODES = [
  'NAME_MISSING',
  'NUMBER_MISSING',
  'NUMBER_ROUNDED',
  'NIK_IN_NIP_COLUMN',
  'NIP_LENGTH',
  'NIP_BIRTH_DATE',
  'NIP_APPOINTMENT',
  'NIP_SEX',
  'NIK_LENGTH',
  'NIK_BIRTH_DATE',
  'NOT_ACTIVE',
  'OPD_UNKNOWN',
  'DUPLICATE_IN_FILE',
] as const

/** What is worth a look in a row that is imported all the same; tried after the refusals. */
export const WARNING_CODES = ['SEX_MISMATCH', 'BIRTH_DATE_MISMATCH'] as const

export type RefusalCode = (typeof REFUSAL_CODES)[number]
export type WarningCode = (typeof WARNING_CODES)[number]
export type VerdictCode = RefusalCode | WarningCode
export type Verdict = 'accepted' | 'warning' | 'refused'

export type EmploymentKind = 'PNS' | 'CPNS' | 'PPPK' | 'PPPK_PARUH_WAKTU' | 'NON_ASN'
export type PositionKind = 'STRUKTURAL' | 'FUNGSIONAL' | 'PELAKSANA'
export type ExcuseClass = 'CUTI' | 'TUGAS_BELAJAR'

/**
 * One person as the file describes them, cleaned. A number that did not pass its rule is null, so that
 * nothing doubtful can be stored; `name` is printed as it stands here, titles included.
 */
export type RosterPerson = {
  nip: string | null
  niPppk: string | null
  nik: string | null
  name: string
  employmentKind: EmploymentKind
  localTerm: string | null
  positionKind: PositionKind | null
  echelon: string | null
  rank: string | null
  position: string | null
  unit: string | null
  opd: string | null
  email: string | null
  phone: string | null
  excuse: ExcuseClass | null
}

/** The verdict on one row; `row` is the number Excel shows. `person` is null only when there is no name. */
export type CheckedRow = {
  sheet: string
  row: number
  verdict: Verdict
  code: VerdictCode | null
  person: RosterPerson | null
  shown: { name: string; number: string }
}

/** What was found in one sheet. A sheet that is hidden or has no header is left out and said so. */
export type CheckedSheet = {
  name: string
  state: 'read' | 'hidden' | 'no_header'
  headerRow: number | null
  rows: number
}
