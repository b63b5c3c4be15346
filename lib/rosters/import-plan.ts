import type { EmploymentKind, ExcuseClass, PositionKind, RosterPerson } from '#lib/rosters/checked-roster'
import { opdKey } from '#lib/rosters/rules/opd-names'

// What applying a roster would do, decided before anything is written, by the same rule for the preview and for the
// writing. Nobody disappears: people of the campaign who are not in the file stay as they are.

/** A row that passed `checkRoster`. `nikHash` is the keyed hash (hex) by which a NIK is found. */
export type ImportRow = { sheet: string; row: number; person: RosterPerson; nikHash: string | null }

export type Description = {
  name: string
  employmentKind: EmploymentKind
  localTerm: string | null
  positionKind: PositionKind | null
  echelon: string | null
  rank: string | null
  position: string | null
}

/** How a person stands in the campaign already. `opdId` is null when no membership is open. */
export type KnownSignatory = Description & {
  id: string
  opdId: string | null
  unit: string | null
  isSigned: boolean
  hasLeft: boolean
  isExcused: boolean
}

export type KnownEmployee = {
  id: string
  nip: string | null
  niPppk: string | null
  nikHash: string | null
  signatory: KnownSignatory | null
}

export type ImportState = {
  opds: readonly { id: string; name: string; aliases: readonly string[] }[]
  /** The agency of rows that name none: chosen for the whole file, or the only one there is. */
  defaultOpdId: string | null
  employees: readonly KnownEmployee[]
}

export type PlannedAction = 'add' | 'move' | 'update' | 'keep' | 'signed' | 'left'

export type PlannedPerson = {
  row: ImportRow
  /** null for somebody the region does not know yet. */
  employeeId: string | null
  signatoryId: string | null
  action: PlannedAction
  opdId: string
  unit: string | null
  described: Description
  excuse: ExcuseClass | null
}

export type PlanProblemCode = 'OPD_UNKNOWN' | 'NUMBERS_OF_TWO_PEOPLE' | 'DUPLICATE_IN_FILE'
export type PlanProblem = { row: ImportRow; code: PlanProblemCode }
export type ImportPlan = { people: PlannedPerson[]; problems: PlanProblem[] }

/** Decides every row in the order of the file; a row that cannot be placed or told apart is refused, never guessed. */
export function planImport(rows: readonly ImportRow[], state: ImportState): ImportPlan {
  const findOpd = opdFinder(state)
  const findEmployees = employeeFinder(state.employees)
  const claimed = new Set<string>()
  const plan: ImportPlan = { people: [], problems: [] }
  for (const row of rows) {
    const opdId = findOpd(row.person.opd)
    const matches = findEmployees(row)
    const claims = [...numberKeys(row.person, row.nikHash), ...matches.map(({ id }) => id)]
    if (!opdId) plan.problems.push({ row, code: 'OPD_UNKNOWN' })
    else if (matches.length > 1) plan.problems.push({ row, code: 'NUMBERS_OF_TWO_PEOPLE' })
    else if (claims.some((claim) => claimed.has(claim)))
      plan.problems.push({ row, code: 'DUPLICATE_IN_FILE' })
    else {
      for (const claim of claims) claimed.add(claim)
      plan.people.push(planPerson(row, opdId, matches[0] ?? null))
    }
  }
  return plan
}

function opdFinder({ opds, defaultOpdId }: ImportState): (name: string | null) => string | null {
  const byKey = new Map<string, string>()
  for (const { id, name, aliases } of opds) for (const each of [name, ...aliases]) byKey.set(opdKey(each), id)
  return (name) => (name === null ? defaultOpdId : (byKey.get(opdKey(name)) ?? null))
}

type Numbers = { nip: string | null; niPppk: string | null }

function numberKeys({ nip, niPppk }: Numbers, nikHash: string | null): string[] {
  return [nip && `nip ${nip}`, niPppk && `ni pppk ${niPppk}`, nikHash && `nik ${nikHash}`].filter(
    (key) => key !== null,
  )
}

function employeeFinder(employees: readonly KnownEmployee[]): (row: ImportRow) => KnownEmployee[] {
  const byNumber = new Map<string, KnownEmployee>()
  for (const employee of employees) {
    for (const key of numberKeys(employee, employee.nikHash)) byNumber.set(key, employee)
  }
  return ({ person, nikHash }) => {
    const found = numberKeys(person, nikHash).flatMap((key) => byNumber.get(key) ?? [])
    return [...new Set(found)]
  }
}

function planPerson(row: ImportRow, opdId: string, employee: KnownEmployee | null): PlannedPerson {
  const known = employee?.signatory ?? null
  const described = describeSignatory(row.person, known)
  const unit = placeUnit(row.person, opdId, known)
  return {
    row,
    employeeId: employee?.id ?? null,
    signatoryId: known?.id ?? null,
    action: known ? decideAction(known, described, opdId, unit) : 'add',
    opdId,
    unit,
    described,
    excuse: known?.isSigned || known?.hasLeft || known?.isExcused ? null : row.person.excuse,
  }
}

/** A column that the file does not have, or a blank cell, takes nothing away from what is known. */
function describeSignatory(person: RosterPerson, known: KnownSignatory | null): Description {
  return {
    name: person.name,
    employmentKind: person.employmentKind,
    localTerm: person.localTerm ?? known?.localTerm ?? null,
    positionKind: person.positionKind ?? known?.positionKind ?? null,
    echelon: person.echelon ?? known?.echelon ?? null,
    rank: person.rank ?? known?.rank ?? null,
    position: person.position ?? known?.position ?? null,
  }
}

/** The unit below the agency; a file silent about units leaves people of the same agency where they are. */
function placeUnit(person: RosterPerson, opdId: string, known: KnownSignatory | null): string | null {
  if (person.unit === null) return known?.opdId === opdId ? known.unit : null
  return person.opd !== null && opdKey(person.unit) === opdKey(person.opd) ? null : person.unit
}

/** What was signed, and who has left, is not touched by a file. */
function decideAction(
  known: KnownSignatory,
  described: Description,
  opdId: string,
  unit: string | null,
): PlannedAction {
  if (known.isSigned) return 'signed'
  if (known.hasLeft) return 'left'
  if (known.opdId !== opdId || opdKey(known.unit ?? '') !== opdKey(unit ?? '')) return 'move'
  const keys = Object.keys(described) as (keyof Description)[]
  return keys.some((key) => described[key] !== known[key]) ? 'update' : 'keep'
}
