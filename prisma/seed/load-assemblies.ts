import type { Db } from '#lib/db'
import type { AssemblyRole } from '#prisma/generated/enums'
import type { Ceremony, CeremonyAssembly } from '#prisma/seed/ceremonies'
import { findPlace, type Places } from '#prisma/seed/load-opds'

/** Stores the ceremonies of a campaign: dates, places and people exactly as reported, nothing added. */
export async function loadAssemblies(
  tx: Db,
  campaignId: string,
  { assemblies, opd }: Ceremony,
  places: Places,
): Promise<void> {
  for (const assembly of assemblies) {
    const { date, datePrinted, place, scope } = assembly
    await tx.assembly.create({
      data: {
        ...{ campaignId, datePrinted, place },
        heldOn: date ? new Date(`${date}T00:00:00Z`) : null,
        opdId: opd && scope !== 'city' ? findPlace(places, opd).opdId : null,
        people: { create: listPeople(assembly) },
      },
      select: { id: true },
    })
  }
}

function listPeople({ readBy, ledBy, speaker, witnesses }: CeremonyAssembly) {
  const cast: [AssemblyRole, CeremonyAssembly['readBy']][] = [
    ['READER', readBy],
    ['LEADER', ledBy],
    ['SPEAKER', speaker],
    ...witnesses.map((witness): [AssemblyRole, CeremonyAssembly['readBy']] => ['WITNESS', witness]),
  ]
  return cast.flatMap(([role, person]) =>
    person ? [{ role, name: person.name, positionTitle: person.position }] : [],
  )
}
