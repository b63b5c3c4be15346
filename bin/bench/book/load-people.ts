import { randomUUIDv7 } from 'node:crypto'
import type { LoadedCampaign, LoadedOpd } from '#bin/bench/book/load-place'
import type { InventedSigner } from '#bin/bench/people/invent-signers'
import { db } from '#lib/db'

/** A person on the roster of an agency, as stored. */
export type LoadedPerson = InventedSigner & { signatoryId: string; membershipId: string }

const BATCH = 1000

function toRows(
  person: InventedSigner,
  rosterOrder: number,
  place: LoadedCampaign,
  opd: LoadedOpd,
  since: Date,
) {
  const [employeeId, signatoryId, membershipId] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()]
  const { name, nip, rank, position, unit } = person
  const { regionId, campaignId } = place
  const kinds = { employmentKind: 'PNS', positionKind: 'PELAKSANA' } as const
  return {
    loaded: { ...person, signatoryId, membershipId },
    employee: { id: employeeId, regionId, name, nip },
    signatory: { id: signatoryId, campaignId, employeeId, rosterOrder, name, rank, position, ...kinds },
    membership: {
      ...{ id: membershipId, signatoryId, opdId: opd.id, fromAt: since },
      workUnitId: opd.units.get(unit) ?? null,
    },
  }
}

/** Stores people with their place in an agency, members since `since`, in the given order. */
export async function loadPeople(
  people: readonly InventedSigner[],
  place: LoadedCampaign,
  opd: LoadedOpd,
  since: Date,
): Promise<LoadedPerson[]> {
  const loaded: LoadedPerson[] = []
  for (let start = 0; start < people.length; start += BATCH) {
    const rows = people
      .slice(start, start + BATCH)
      .map((person, nth) => toRows(person, start + nth + 1, place, opd, since))
    await db().employee.createMany({ data: rows.map(({ employee }) => employee) })
    await db().signatory.createMany({ data: rows.map(({ signatory }) => signatory) })
    await db().membership.createMany({ data: rows.map(({ membership }) => membership) })
    loaded.push(...rows.map((row) => row.loaded))
  }
  return loaded
}
