import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '#lib/access/actor'
import { db } from '#lib/db'
import { openQueue } from '#lib/jobs/open-queue'
import type { WitnessSigningsInput } from '#lib/signings/witness-schema'
import { witnessSignings } from '#lib/signings/witness-signings'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import type { MadeSigning } from '#tests/factories/signing'
import { makeStaff } from '#tests/factories/staff'
import { idsOf, listWitnessed, makeAct } from '#tests/factories/witness-act'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { warmPool } from '#tests/integration/warm-pool'

let database: TestDatabase
let agency: MadeAgency
let signings: MadeSigning[]

beforeAll(async () => {
  database = await openTestDatabase()
  await warmPool()
})
afterAll(async () => {
  await (await openQueue()).stop({ graceful: false })
  await database.close()
})
beforeEach(async () => {
  agency = await makeAgency()
  signings = await makeSigners(agency, 3)
})

function act(actor: StaffActor, wishes: Partial<WitnessSigningsInput> = {}): WitnessSigningsInput {
  return makeAct(actor, agency.campaign.id, signings, wishes)
}

describe('many at once', () => {
  it('the same act twenty times is one act', async () => {
    const list = act(agency.head)
    const results = await Promise.all(
      Array.from({ length: 20 }, () => witnessSignings(agency.head, list, new Date())),
    )
    expect(results.every((result) => result.ok && result.count === 3)).toBe(true)
    expect(results.filter((result) => result.ok && !result.repeated)).toHaveLength(1)
    expect(await db().witnessing.count({ where: { campaignId: agency.campaign.id } })).toBe(1)
  })

  it('six heads over overlapping lists lose nobody and double nobody', async () => {
    const place = { regionId: agency.region.id, opdId: agency.opd.id, role: 'OPD_HEAD' as const }
    const heads: StaffActor[] = []
    while (heads.length < 6) heads.push(await makeStaff(place))
    signings = [...signings, ...(await makeSigners(agency, 9))]
    const ids = idsOf(signings)
    const results = await Promise.all(
      heads.map((head, index) => {
        const list = act(head, { signingIds: ids.slice(index, index + 7) })
        return witnessSignings(head, list, new Date())
      }),
    )
    const counts = results.map((result) => (result.ok ? result.count : 0))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12)
    expect(await listWitnessed(agency.campaign.id)).toHaveLength(12)
  })

  it("another account's submission id is no key to its act", async () => {
    const other = await makeStaff({ regionId: agency.region.id, role: 'OPD_HEAD', opdId: agency.opd.id })
    const list = act(agency.head)
    await witnessSignings(agency.head, list, new Date())
    const stolen = act(other, { submissionId: list.submissionId })
    expect(await witnessSignings(other, stolen, new Date())).toEqual({ ok: false, reason: 'not_found' })
  })
})
