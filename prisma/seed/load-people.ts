import { randomUUIDv7 } from 'node:crypto'
import { keyedHash } from '#lib/access/keyed-hash'
import { encryptText } from '#lib/access/personal-data-cipher'
import type { Db } from '#lib/db'
import type { LoadedCampaign } from '#prisma/seed/load-campaign'
import { findPlace, type Places } from '#prisma/seed/load-opds'
import type { SamplePerson } from '#prisma/seed/sample-person'

type Identified = { person: SamplePerson; employeeId: string; signatoryId: string; rosterOrder: number }

/**
 * Stores people, their place on the roster and their membership, in the order given. Returns the id of each person's
 * employee.
 */
export async function loadPeople(
  tx: Db,
  regionId: string,
  campaign: LoadedCampaign,
  people: readonly SamplePerson[],
  places: Places,
): Promise<Map<SamplePerson, string>> {
  const identified = people.map((person, index) => ({
    person,
    employeeId: randomUUIDv7(),
    signatoryId: randomUUIDv7(),
    rosterOrder: index + 1,
  }))
  await tx.employee.createMany({ data: identified.map((one) => employeeRow(regionId, one)) })
  await tx.signatory.createMany({ data: identified.map((one) => signatoryRow(campaign.id, one)) })
  await tx.membership.createMany({
    data: identified.map((one) => membershipRow(places, campaign.opensAt, one)),
  })
  return new Map(identified.map(({ person, employeeId }) => [person, employeeId]))
}

function employeeRow(regionId: string, { person, employeeId: id }: Identified) {
  const { name, nip, niPppk, nik, localNumber } = person
  return {
    ...{ id, regionId, name, nip, niPppk, localNumber },
    nikCipher: nik === null ? null : encryptText('nik', nik),
    nikHash: nik === null ? null : keyedHash('nik', nik),
    nikLast4: nik === null ? null : nik.slice(-4),
  }
}

function signatoryRow(campaignId: string, { person, employeeId, signatoryId: id, rosterOrder }: Identified) {
  const { name, employmentKind, localTerm, positionKind, echelon, rank, position } = person
  return {
    ...{ id, campaignId, employeeId, rosterOrder },
    ...{ name, employmentKind, localTerm, positionKind, echelon, rank, position },
  }
}

function membershipRow(places: Places, fromAt: Date, { person, signatoryId }: Identified) {
  const { opdId, units } = findPlace(places, person.opd)
  return { signatoryId, opdId, workUnitId: person.unit ? (units.get(person.unit) ?? null) : null, fromAt }
}
