import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '#lib/access/actor'
import { db } from '#lib/db'
import { openQueue } from '#lib/jobs/open-queue'
import type { WitnessSigningsInput } from '#lib/signings/witness-schema'
import { witnessSignings } from '#lib/signings/witness-signings'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { makeAnnulment } from '#tests/factories/annulment'
import { makeOpd } from '#tests/factories/opd'
import { makeSignatory } from '#tests/factories/signatory'
import { type MadeSigning, makeSigning, someMark } from '#tests/factories/signing'
import { makeHeadship, makeStaff } from '#tests/factories/staff'
import { idsOf, listWitnessed, makeAct } from '#tests/factories/witness-act'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let agency: MadeAgency
let signings: MadeSigning[]

beforeAll(async () => {
  database = await openTestDatabase()
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

async function expectNothingWritten() {
  expect(await listWitnessed(agency.campaign.id)).toEqual([])
  expect(await db().witnessing.count({ where: { campaignId: agency.campaign.id } })).toBe(0)
}

describe('the head of the agency', () => {
  it('witnesses the named list with title, mark, trace and a job for each certificate', async () => {
    const now = new Date()
    const result = await witnessSignings(agency.head, act(agency.head, { kind: 'MENYAKSIKAN' }), now)
    expect(result).toMatchObject({ ok: true, count: 3, repeated: false })
    const written = await db().witnessing.findFirstOrThrow({
      where: { campaignId: agency.campaign.id },
      select: {
        id: true,
        kind: true,
        titlePrinted: true,
        witnessedAt: true,
        mark: { select: { content: true } },
      },
    })
    expect(written).toMatchObject({ kind: 'MENYAKSIKAN', witnessedAt: now, mark: { content: someMark } })
    expect(written.titlePrinted).toMatch(/^Kepala Kantor Uji/)
    expect(await listWitnessed(agency.campaign.id)).toHaveLength(3)
    const trace = await db().auditEvent.findMany({
      where: { subjectId: written.id },
      select: { event: true, data: true, accountId: true },
    })
    expect(trace).toEqual([
      {
        event: 'signings.witnessed',
        data: { kind: 'MENYAKSIKAN', count: 3 },
        accountId: agency.head.accountId,
      },
    ])
    const jobs = await db().$queryRaw<{ data: { signingId: string; edition: number } }[]>`
      SELECT data FROM pgboss.job WHERE name = 'seal-certificate' AND data ->> 'signingId' = ANY(${idsOf(signings)})`
    expect(jobs.map(({ data }) => data.edition)).toEqual([2, 2, 2])
  })

  it('prints "Plt." for an acting head', async () => {
    const { region, opd } = agency
    const acting = await makeStaff({
      regionId: region.id,
      role: 'OPD_HEAD',
      opdId: opd.id,
      headshipKind: 'PLT',
      positionTitle: 'Kepala Dinas Uji',
    })
    await witnessSignings(acting, act(acting), new Date())
    const written = await db().witnessing.findFirstOrThrow({
      where: { campaignId: agency.campaign.id },
      select: { titlePrinted: true },
    })
    expect(written.titlePrinted).toBe('Plt. Kepala Dinas Uji')
  })

  it('does not witness the own signing, nor anything of a list that holds it', async () => {
    const own = await makeSigning({ signatoryId: agency.headPerson.id })
    const list = act(agency.head, { signingIds: [...idsOf(signings), own.id] })
    expect(await witnessSignings(agency.head, list, new Date())).toEqual({ ok: false, reason: 'own_signing' })
    await expectNothingWritten()
  })

  it('leaves the signing of another head of the agency to the region', async () => {
    const { region, opd, campaign } = agency
    const deputy = await makeSignatory({ campaignId: campaign.id, opdId: opd.id })
    await makeHeadship({ regionId: region.id, opdId: opd.id, employeeId: deputy.employeeId, kind: 'PLH' })
    const signing = await makeSigning({ signatoryId: deputy.id })
    const list = act(agency.head, { signingIds: [signing.id] })
    expect(await witnessSignings(agency.head, list, new Date())).toEqual({
      ok: false,
      reason: 'region_witness_only',
    })
    const byRegion = act(agency.regionWitness, { signingIds: [signing.id] })
    expect(await witnessSignings(agency.regionWitness, byRegion, new Date())).toMatchObject({
      ok: true,
      count: 1,
    })
  })

  it('skips what was annulled or taken since the list was shown', async () => {
    const other = await makeStaff({ regionId: agency.region.id, role: 'OPD_HEAD', opdId: agency.opd.id })
    const [first, second, third] = idsOf(signings)
    await witnessSignings(other, act(other, { signingIds: [first ?? ''] }), new Date())
    const people = { requestedById: agency.bkd.accountId, approvedById: other.accountId }
    await makeAnnulment({ signingId: second ?? '', ...people })
    expect(await witnessSignings(agency.head, act(agency.head), new Date())).toMatchObject({
      ok: true,
      count: 1,
    })
    const mine = (await listWitnessed(agency.campaign.id)).filter(
      ({ witnessing }) => witnessing.accountId === agency.head.accountId,
    )
    expect(mine.map(({ signingId }) => signingId)).toEqual([third])
  })

  it('is told when nothing of the list is left', async () => {
    await witnessSignings(agency.head, act(agency.head), new Date())
    expect(await witnessSignings(agency.head, act(agency.head), new Date())).toEqual({
      ok: false,
      reason: 'nothing_to_witness',
    })
  })

  it('is refused a dot as a mark', async () => {
    const mark = { kind: 'drawn' as const, aspect: 0.4, strokes: [[[10, 10] as [number, number]]] }
    expect(await witnessSignings(agency.head, act(agency.head, { mark }), new Date())).toEqual({
      ok: false,
      reason: 'mark_too_small',
    })
    await expectNothingWritten()
  })
})

describe("the region's witness", () => {
  it("takes the heads' signings and leaves the others where the head witnesses", async () => {
    const own = await makeSigning({ signatoryId: agency.headPerson.id })
    const staffList = act(agency.regionWitness)
    expect(await witnessSignings(agency.regionWitness, staffList, new Date())).toEqual({
      ok: false,
      reason: 'head_witnesses',
    })
    const heads = act(agency.regionWitness, { signingIds: [own.id] })
    expect(await witnessSignings(agency.regionWitness, heads, new Date())).toMatchObject({
      ok: true,
      count: 1,
    })
  })

  it('takes everybody of every agency where the campaign says so, and the head nobody', async () => {
    agency = await makeAgency({ witnessRule: 'REGION_WITNESS' })
    const badan = await makeOpd({ regionId: agency.region.id })
    const elsewhere = await makeSigners({ campaign: agency.campaign, opd: badan }, 2)
    signings = [...(await makeSigners(agency, 2)), ...elsewhere]
    const [first] = signings
    const byHead = act(agency.head, { signingIds: [first?.id ?? ''] })
    expect(await witnessSignings(agency.head, byHead, new Date())).toEqual({
      ok: false,
      reason: 'region_witness_only',
    })
    expect(await witnessSignings(agency.regionWitness, act(agency.regionWitness), new Date())).toMatchObject({
      ok: true,
      count: 4,
    })
  })
})
