import type { WitnessRule } from '#prisma/generated/enums'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeSignatory } from '#tests/factories/signatory'
import { type MadeSigning, makeSigning } from '#tests/factories/signing'
import { makeStaff } from '#tests/factories/staff'

/** A region with one agency, its campaign, and an officer of each role; the head stands on the roster too. */
export async function makeAgency(wishes: { witnessRule?: WitnessRule } = {}) {
  const region = await makeRegion()
  const regionId = region.id
  const opd = await makeOpd({ regionId })
  const campaign = await makeCampaign({ regionId, ...wishes })
  const headPerson = await makeSignatory({ campaignId: campaign.id, opdId: opd.id, name: 'Kepala Uji' })
  const { employeeId } = headPerson
  return {
    region,
    opd,
    campaign,
    headPerson,
    head: await makeStaff({ regionId, role: 'OPD_HEAD', opdId: opd.id, employeeId }),
    operator: await makeStaff({ regionId, role: 'OPD_OPERATOR', opdId: opd.id }),
    regionWitness: await makeStaff({ regionId, role: 'REGION_WITNESS', positionTitle: 'Sekretaris Daerah' }),
    bkd: await makeStaff({ regionId, role: 'BKD_OFFICER' }),
  }
}

export type MadeAgency = Awaited<ReturnType<typeof makeAgency>>

/** So many people of an agency who have signed, one after the other. */
export async function makeSigners(
  place: { campaign: Pick<MadeCampaign, 'id'>; opd: { id: string } },
  count: number,
): Promise<MadeSigning[]> {
  const signings: MadeSigning[] = []
  while (signings.length < count) {
    const person = await makeSignatory({ campaignId: place.campaign.id, opdId: place.opd.id })
    signings.push(await makeSigning({ signatoryId: person.id }))
  }
  return signings
}
