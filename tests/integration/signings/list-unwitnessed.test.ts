import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '#lib/access/actor'
import { openQueue } from '#lib/jobs/open-queue'
import { listUnwitnessed } from '#lib/signings/list-unwitnessed'
import { witnessSignings } from '#lib/signings/witness-signings'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { makeAnnulment } from '#tests/factories/annulment'
import { makeOpd, makeWorkUnit } from '#tests/factories/opd'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning, someMark } from '#tests/factories/signing'
import { makeStaff } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let agency: MadeAgency

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await (await openQueue()).stop({ graceful: false })
  await database.close()
})
beforeEach(async () => {
  agency = await makeAgency()
})

function list(actor: StaffActor, wishes: { opdId?: string; headshipId?: string } = {}) {
  const { opdId = null, headshipId = actor.grants[0]?.headshipId ?? randomUUID() } = wishes
  return listUnwitnessed(actor, { campaignId: agency.campaign.id, headshipId, opdId }, new Date())
}

async function idsFor(...given: Parameters<typeof list>) {
  const result = await list(...given)
  if (!result.ok) throw new Error(result.reason)
  return result.signings.map(({ signingId }) => signingId)
}

it('names exactly what the head may witness: standing, unwitnessed, not the own', async () => {
  const signings = await makeSigners(agency, 4)
  await makeSigning({ signatoryId: agency.headPerson.id })
  const [witnessed, annulled, ...rest] = signings.map(({ id }) => id)
  const people = { requestedById: agency.bkd.accountId, approvedById: agency.head.accountId }
  await makeAnnulment({ signingId: annulled ?? '', ...people })
  const act = { campaignId: agency.campaign.id, headshipId: agency.head.grants[0]?.headshipId ?? '' }
  const input = { ...act, submissionId: randomUUID(), kind: 'MENGETAHUI' as const, mark: someMark }
  await witnessSignings(agency.head, { ...input, signingIds: [witnessed ?? ''] }, new Date())
  expect(await idsFor(agency.head)).toEqual(rest)
})

it("gives the region's witness the heads, and all agencies or one where the rule says so", async () => {
  const own = await makeSigning({ signatoryId: agency.headPerson.id })
  await makeSigners(agency, 1)
  expect(await idsFor(agency.regionWitness)).toEqual([own.id])
  agency = await makeAgency({ witnessRule: 'REGION_WITNESS' })
  const other = await makeOpd({ regionId: agency.region.id })
  const here = await makeSigners(agency, 1)
  const there = await makeSigners({ campaign: agency.campaign, opd: other }, 1)
  const both = [...here, ...there].map(({ id }) => id).sort()
  expect((await idsFor(agency.regionWitness)).sort()).toEqual(both)
  expect(await idsFor(agency.regionWitness, { opdId: other.id })).toEqual(there.map(({ id }) => id))
  expect(await list(agency.head)).toEqual({ ok: false, reason: 'not_found' })
})

it("leaves out the own signing of a region's witness who stands on the roster", async () => {
  const { region, campaign, opd } = await makeAgency({ witnessRule: 'REGION_WITNESS' })
  const secretary = await makeSignatory({ campaignId: campaign.id, opdId: opd.id })
  await makeSigning({ signatoryId: secretary.id })
  const [other] = await makeSigners({ campaign, opd }, 1)
  const { employeeId } = secretary
  const witness = await makeStaff({ regionId: region.id, role: 'REGION_WITNESS', employeeId })
  agency = { ...agency, campaign }
  expect(await idsFor(witness)).toEqual([other?.id])
})

it('gives the head of a unit that unit and those below', async () => {
  const { region, campaign, opd } = agency
  const school = await makeWorkUnit({ opdId: opd.id })
  const annex = await makeWorkUnit({ opdId: opd.id, parentId: school.id })
  const person = await makeSignatory({ campaignId: campaign.id, opdId: opd.id, workUnitId: annex.id })
  const signing = await makeSigning({ signatoryId: person.id })
  await makeSigners(agency, 1)
  const place = { regionId: region.id, opdId: opd.id, workUnitId: school.id }
  const principal = await makeStaff({ role: 'OPD_HEAD', ...place })
  expect(await idsFor(principal)).toEqual([signing.id])
})

describe('walls', () => {
  const absent = { ok: false, reason: 'not_found' }

  it('nobody lists by an office that is not the own', async () => {
    const headshipId = agency.head.grants[0]?.headshipId ?? ''
    for (const actor of [agency.operator, agency.bkd, agency.regionWitness]) {
      expect(await list(actor, { headshipId })).toEqual(absent)
    }
  })

  it("nobody lists another region's campaign or another agency", async () => {
    const foreign = await makeAgency()
    expect(await list(foreign.head)).toEqual(absent)
    expect(await list(foreign.regionWitness)).toEqual(absent)
    const other = await makeOpd({ regionId: agency.region.id })
    expect(await list(agency.head, { opdId: other.id })).toEqual(absent)
    await makeSigners({ campaign: foreign.campaign, opd: foreign.opd }, 1)
    expect(await idsFor(agency.regionWitness, { opdId: foreign.opd.id })).toEqual([])
  })
})
