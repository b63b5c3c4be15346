import type { Ceremony } from '#prisma/seed/ceremonies'
import { inventPeople } from '#prisma/seed/invent-people'
import type { Inventor } from '#prisma/seed/invent-person'
import { type AccountPlan, planAccounts } from '#prisma/seed/plan-accounts'
import { openRandom } from '#prisma/seed/random'
import { readSampleRosters } from '#prisma/seed/read-sample-rosters'
import type { RegionProfile } from '#prisma/seed/region-profile'
import type { SamplePerson } from '#prisma/seed/sample-person'

/** A sample region as it will be stored, without ids, instants and secrets: the same at every installation. */
export type RegionPlan = {
  ceremony: Ceremony
  profile: RegionProfile
  /** In the order of the rosters, agency after agency. */
  people: SamplePerson[]
  accounts: AccountPlan[]
}

/** Puts together what the source says and what is invented for one region. Reads files beside the code only. */
export async function planRegion(ceremony: Ceremony, profile: RegionProfile): Promise<RegionPlan> {
  const { culture, nikArea } = profile
  const random = openRandom(profile.ceremony)
  const inventor: Inventor = { random, culture, nikArea, names: new Set(), numbers: new Set() }
  const people: SamplePerson[] = []
  for (const opd of profile.opds) {
    const { localTerm } = ceremony.signatories
    if (opd.people === 'rosters') people.push(...(await readSampleRosters(opd)))
    else people.push(...inventPeople(inventor, opd, opd.people, localTerm))
  }
  return { ceremony, profile, people, accounts: planAccounts(ceremony, profile, people, inventor) }
}
