import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '#lib/db'
import type { RegionPlan } from '#prisma/seed/plan-region'

/** Ids of the agencies by name, each with those of its units by name. */
export type Places = Map<string, { opdId: string; units: Map<string, string> }>

/** Stores agencies and units: those of the profile, then those that only the roster names. */
export async function loadOpds(tx: Db, regionId: string, { profile, people }: RegionPlan): Promise<Places> {
  const places: Places = new Map()
  for (const { name, shortName, aliases, units } of profile.opds) {
    const opdId = randomUUIDv7()
    await tx.opd.create({ data: { id: opdId, regionId, name, shortName, aliases }, select: { id: true } })
    const named = people.filter(({ opd }) => opd === name).flatMap(({ unit }) => unit ?? [])
    const ids = new Map<string, string>()
    for (const unit of [...units.map((known) => known.name), ...named]) {
      if (!ids.has(unit)) ids.set(unit, randomUUIDv7())
    }
    const above = new Map(units.flatMap((unit) => (unit.within ? [[unit.name, unit.within]] : [])))
    await tx.workUnit.createMany({
      data: [...ids].map(([unit, id]) => ({
        id,
        opdId,
        name: unit,
        parentId: ids.get(above.get(unit) ?? '') ?? null,
      })),
    })
    places.set(name, { opdId, units: ids })
  }
  return places
}

/** The stored place of an agency; a name that is not there is a fault of the sample data. */
export function findPlace(places: Places, opd: string) {
  const place = places.get(opd)
  if (!place) throw new Error(`no agency named ${opd}`)
  return place
}
