import type { EmploymentKind, PositionKind } from '#prisma/generated/enums'

/** One person of a sample roster, before anything is stored. Exactly one of the four numbers is set. */
export type SamplePerson = {
  name: string
  nip: string | null
  niPppk: string | null
  nik: string | null
  localNumber: string | null
  employmentKind: EmploymentKind
  localTerm: string | null
  positionKind: PositionKind | null
  echelon: string | null
  rank: string | null
  position: string | null
  /** Name of the agency, and of the unit in it. */
  opd: string
  unit: string | null
  isHead: boolean
}
