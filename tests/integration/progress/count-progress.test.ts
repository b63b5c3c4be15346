import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { type CountBy, countProgress } from '#lib/progress/count-progress'
import { type Figures, sumFigures } from '#lib/progress/figures'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { makeAnnulment } from '#tests/factories/annulment'
import { makeOpd, makeWorkUnit } from '#tests/factories/opd'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeEmployeeActor, makeStaff } from '#tests/factories/staff'
import { makeDeparture, makeExcuse, makeRefusal } from '#tests/factories/standing'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let agency: MadeAgency

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  agency = await makeAgency()
})

/** Two have signed, one is excused, one refuses, the head and one more are open, one has left: six owe. */
async function fillAgency() {
  const { campaign, opd } = agency
  const place = { campaignId: campaign.id, opdId: opd.id }
  const unit = await makeWorkUnit({ opdId: opd.id, name: 'Bidang Data' })
  await makeSigners(agency, 1)
  const inUnit = await makeSignatory({ ...place, workUnitId: unit.id, employmentKind: 'PPPK' })
  await makeSigning({ signatoryId: inUnit.id })
  const contract = { employmentKind: 'NON_ASN' as const, localTerm: 'TKPK', workUnitId: unit.id }
  await makeExcuse({ signatoryId: (await makeSignatory({ ...place, ...contract })).id })
  await makeRefusal({ signatoryId: (await makeSignatory({ ...place, ...contract })).id })
  await makeSignatory(place)
  await makeDeparture({ signatoryId: (await makeSignatory(place)).id })
  return unit
}

async function count(actor: Actor | null, by: CountBy, opdId: string | null = null) {
  const result = await countProgress(actor, { campaignId: agency.campaign.id, opdId, by }, new Date())
  if (!result.ok) return result
  return result.groups
}

async function total(actor: Actor): Promise<Figures> {
  const groups = await count(actor, 'opd')
  return Array.isArray(groups) ? sumFigures(groups) : sumFigures([])
}

describe('x dari y wajib menandatangani', () => {
  it('counts everybody on the roster but those who left, and adds nothing to the signed', async () => {
    await fillAgency()
    expect(await total(agency.head)).toEqual({
      due: 6,
      signed: 2,
      witnessed: 0,
      excused: 1,
      refused: 1,
      open: 2,
    })
  })

  it('goes back when a signing is annulled', async () => {
    const [signing] = await makeSigners(agency, 1)
    expect(await total(agency.head)).toMatchObject({ due: 2, signed: 1 })
    const people = { requestedById: agency.bkd.accountId, approvedById: agency.head.accountId }
    await makeAnnulment({ signingId: signing?.id ?? '', ...people, at: new Date(Date.now() - 1000) })
    expect(await total(agency.head)).toMatchObject({ due: 2, signed: 0, open: 2 })
  })

  it('is told by unit, with a group for those of no unit', async () => {
    const unit = await fillAgency()
    expect(await count(agency.head, 'unit')).toMatchObject([
      { key: null, label: null, opd: agency.opd.name, due: 3, signed: 1 },
      { key: unit.id, label: 'Bidang Data', due: 3, signed: 1, excused: 1, refused: 1, open: 0 },
    ])
  })

  it('is told by kind, in the order of the office and with its own word', async () => {
    await fillAgency()
    expect(await count(agency.head, 'kind')).toMatchObject([
      { label: 'PNS', due: 3, signed: 1 },
      { label: 'PPPK', due: 1, signed: 1 },
      { label: 'Non-ASN (TKPK)', due: 2, signed: 0 },
    ])
  })

  it('shows every agency of the region to BKD, those without a roster too', async () => {
    await fillAgency()
    const empty = await makeOpd({ regionId: agency.region.id, name: 'Badan Tanpa Daftar' })
    const groups = await count(agency.bkd, 'opd')
    expect(groups).toMatchObject([
      { key: empty.id, due: 0, signed: 0 },
      { key: agency.opd.id, due: 6, signed: 2, excused: 1, refused: 1 },
    ])
  })
})

describe('excuses and refusals', () => {
  it('are told to the head and BKD only; others see them as open', async () => {
    await fillAgency()
    for (const actor of [agency.head, agency.bkd]) {
      expect(await total(actor)).toMatchObject({ excused: 1, refused: 1, open: 2 })
    }
    for (const actor of [agency.operator, agency.regionWitness]) {
      expect(await total(actor)).toMatchObject({ due: 6, signed: 2, excused: 0, refused: 0, open: 4 })
    }
  })
})

describe('walls', () => {
  const absent = { ok: false, reason: 'not_found' }

  it("another agency's id is answered like an absent one", async () => {
    const other = await makeOpd({ regionId: agency.region.id })
    expect(await count(agency.head, 'unit', other.id)).toEqual(absent)
    expect(await count(agency.head, 'unit', randomUUID())).toEqual(absent)
    expect(await count(agency.regionWitness, 'unit', other.id)).toEqual([])
  })

  it("another region's officers find no such campaign, nor an agency of it in theirs", async () => {
    const foreign = await makeAgency()
    for (const actor of [foreign.head, foreign.operator, foreign.regionWitness, foreign.bkd]) {
      expect(await count(actor, 'opd')).toEqual(absent)
    }
    const wanted = { campaignId: foreign.campaign.id, opdId: agency.opd.id, by: 'opd' as const }
    expect(await countProgress(foreign.bkd, wanted, new Date())).toEqual(absent)
  })

  it('an employee, an auditor and nobody see nothing', async () => {
    const auditor = await makeStaff({ regionId: agency.region.id, role: 'AUDITOR' })
    const employee = await makeEmployeeActor(agency.headPerson)
    for (const actor of [auditor, employee, null]) expect(await count(actor, 'opd')).toEqual(absent)
  })

  it('a head of an agency sees only that one among others', async () => {
    const other = await makeOpd({ regionId: agency.region.id })
    await makeSigners({ campaign: agency.campaign, opd: other }, 2)
    expect(await total(agency.head)).toMatchObject({ due: 1, signed: 0 })
  })

  it('the head of a unit sees that unit and those below, and no other', async () => {
    const { region, campaign, opd } = agency
    const school = await makeWorkUnit({ opdId: opd.id, name: 'SMP 1' })
    const annex = await makeWorkUnit({ opdId: opd.id, parentId: school.id, name: 'SMP 1 Kelas Jauh' })
    const otherSchool = await makeWorkUnit({ opdId: opd.id, name: 'SMP 2' })
    for (const { id } of [school, annex, otherSchool]) {
      const person = await makeSignatory({ campaignId: campaign.id, opdId: opd.id, workUnitId: id })
      await makeRefusal({ signatoryId: person.id })
    }
    const place = { regionId: region.id, opdId: opd.id, workUnitId: school.id }
    const principal = await makeStaff({ role: 'OPD_HEAD', ...place })
    const groups = await count(principal, 'unit')
    expect(groups).toMatchObject([
      { label: 'SMP 1', due: 1, refused: 1 },
      { label: 'SMP 1 Kelas Jauh', due: 1, refused: 1 },
    ])
  })

  it('a head whose headship has ended sees nothing', async () => {
    const place = { regionId: agency.region.id, opdId: agency.opd.id, untilAt: new Date() }
    const former = await makeStaff({ role: 'OPD_HEAD', ...place })
    expect(await count(former, 'opd')).toEqual(absent)
  })
})
