import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '#lib/db'
import { findPlace, type Places } from '#prisma/seed/load-opds'
import { findHead } from '#prisma/seed/plan-accounts'
import type { RegionPlan } from '#prisma/seed/plan-region'
import type { HeadProfile } from '#prisma/seed/region-profile'
import type { SamplePerson } from '#prisma/seed/sample-person'

/** Who leads what: by the agency's name, and by null the region's own witness. */
export type Headships = Map<string | null, { headshipId: string; employeeId: string | null }>

/**
 * Stores the head of every agency and the region's witness, from the opening of the campaign on: since when they
 * really held their office the sources do not say.
 */
export async function loadHeadships(
  tx: Db,
  regionId: string,
  { profile, people }: RegionPlan,
  stored: { places: Places; employees: Map<SamplePerson, string>; fromAt: Date },
): Promise<Headships> {
  const { places, employees, fromAt } = stored
  const headships: Headships = new Map()
  const store = async (opd: string | null, row: ReturnType<typeof headRow> | WitnessRow) => {
    const id = randomUUIDv7()
    const opdId = opd === null ? null : findPlace(places, opd).opdId
    await tx.headship.create({ data: { id, regionId, opdId, fromAt, ...row }, select: { id: true } })
    headships.set(opd, { headshipId: id, employeeId: row.employeeId })
  }
  for (const { name, head } of profile.opds) {
    const person = findHead(people, name)
    await store(name, headRow(head, person, employees.get(person) ?? null))
  }
  const { witness } = profile
  if (witness) await store(null, { name: witness.name, positionTitle: witness.title, employeeId: null })
  return headships
}

type WitnessRow = { name: string; positionTitle: string; employeeId: null }

function headRow(head: HeadProfile, { name, nip, rank }: SamplePerson, employeeId: string | null) {
  const acting = head.kind === 'acting' ? head : null
  return {
    ...{ name, nip, rank, employeeId },
    positionTitle: head.title,
    kind: acting ? ('PLT' as const) : ('DEFINITIF' as const),
    skNumber: acting?.skNumber ?? null,
  }
}
