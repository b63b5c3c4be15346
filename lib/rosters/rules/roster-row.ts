/** One cell as the file holds it. `numeric` marks a number cell of a workbook; CSV knows only text. */
export type Cell = { text: string; numeric: boolean }

/** The columns that a roster is read for. Whatever has no name here is dropped while reading. */
export type RosterField =
  | 'nip'
  | 'niPppk'
  | 'nik'
  | 'anyNumber'
  | 'name'
  | 'frontTitle'
  | 'backTitle'
  | 'birthDate'
  | 'sex'
  | 'kind'
  | 'cpnsFlag'
  | 'legalStatus'
  | 'rankName'
  | 'rankGroup'
  | 'position'
  | 'positionKind'
  | 'echelon'
  | 'unit'
  | 'opd'
  | 'workSatker'
  | 'homeSatker'
  | 'parentUnor'
  | 'unor'
  | 'email'
  | 'officialEmail'
  | 'phone'

export const NUMBER_FIELDS = ['nip', 'niPppk', 'nik', 'anyNumber'] as const satisfies readonly RosterField[]

/** One data row; `row` is the number Excel shows. Blank cells are absent. */
export type RosterRow = { row: number; cells: Partial<Record<RosterField, Cell>> }

/** One sheet with a header: `titles` are the texts above it, `headings` the texts in it. */
export type RosterSheet = {
  name: string
  headerRow: number
  titles: readonly string[]
  headings: readonly string[]
  fields: ReadonlySet<RosterField>
  rows: RosterRow[]
}
