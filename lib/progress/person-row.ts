import type { ListedSignatory } from '#lib/progress/list-signatories'
import { employmentKindLabel } from '#lib/rosters/rules/employment-kind-label'

/** One person as a row of a list says it; `several`: the list holds more than one agency. */
export function toPersonRow(person: ListedSignatory, several: boolean) {
  const { signatoryId, name, position, status, signedAt, witnessedAt, unit, opd } = person
  const places = several ? [unit, opd] : [unit]
  return {
    signatoryId,
    name,
    position,
    status,
    signedAt,
    witnessedAt,
    href: `/opd/pegawai/${signatoryId}`,
    number: `${person.numberLabel} ${person.number ?? 'belum tercatat'}`,
    kind: employmentKindLabel(person.employmentKind, person.localTerm),
    place: places.filter((place) => place !== null).join(', '),
  }
}

export type PersonRow = ReturnType<typeof toPersonRow>
