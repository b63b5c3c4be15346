import type { Actor } from '#lib/access/actor'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeStaff } from '#tests/factories/staff'

/** Everybody who may do nothing of BKD's in a region: nobody, its other roles, and BKD of another region. */
export async function makeStrangers(regionId: string): Promise<(Actor | null)[]> {
  const { id: opdId } = await makeOpd({ regionId })
  const elsewhere = await makeRegion()
  return [
    null,
    await makeStaff({ regionId, role: 'OPD_OPERATOR', opdId }),
    await makeStaff({ regionId, role: 'OPD_HEAD', opdId }),
    await makeStaff({ regionId, role: 'REGION_WITNESS' }),
    await makeStaff({ regionId, role: 'AUDITOR' }),
    await makeStaff({ regionId: elsewhere.id, role: 'BKD_OFFICER' }),
    await makeStaff({ regionId: elsewhere.id, role: 'BKD_ADMIN' }),
  ]
}
