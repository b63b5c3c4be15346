import type { Actor } from '#lib/access/actor'
import { listHandoverDuties } from '#lib/handovers/list-handover-duties'
import { type CountBy, countProgress } from '#lib/progress/count-progress'
import { sumFigures } from '#lib/progress/figures'
import { readListFilter } from '#lib/progress/list-filter'
import { listOpdHandovers } from '#lib/progress/list-opd-handovers'
import { listSignatories } from '#lib/progress/list-signatories'
import { toPersonRow } from '#lib/progress/person-row'
import { listWitnessDuties } from '#lib/signings/list-witness-duties'

/**
 * Everything the head's page says of one campaign: the figures together and by agency, or by unit where one agency is
 * in view, and by kind; one page of those who have not signed; what the officer has to witness and may hand over; and
 * the handovers so far. Null for whoever may not see it.
 */
export async function getOpdOverview(
  actor: Actor | null,
  place: { campaignId: string; opdId: string | null },
  page: number,
  now: Date,
) {
  const count = (by: CountBy) => countProgress(actor, { ...place, by }, now)
  const filter = { ...readListFilter({}), status: 'unsigned' as const, page }
  const [byOpd, byUnit, byKind, unsigned] = await Promise.all([
    count('opd'),
    place.opdId === null ? null : count('unit'),
    count('kind'),
    listSignatories(actor, { ...place, ...filter }, now),
  ])
  if (!byOpd.ok || !byKind.ok || !unsigned.ok || byUnit?.ok === false) return null
  const [witnessDuties, handoverDuties, handovers] = await Promise.all([
    listWitnessDuties(actor, place, now),
    listHandoverDuties(actor, place, now),
    listOpdHandovers(actor, place, now),
  ])
  return {
    figures: sumFigures(byOpd.groups),
    byOpd: byOpd.groups,
    byUnit: byUnit?.groups ?? [],
    byKind: byKind.groups,
    unsigned: {
      ...unsigned,
      people: unsigned.people.map((person) => toPersonRow(person, place.opdId === null)),
    },
    witnessDuties,
    handoverDuties: handoverDuties.map((duty) => {
      const group = byOpd.groups.find(({ key }) => key === duty.opdId)
      return { ...duty, unsigned: group ? group.due - group.signed : 0 }
    }),
    handovers,
  }
}

export type OpdOverview = NonNullable<Awaited<ReturnType<typeof getOpdOverview>>>
