import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EmployeeActor } from '#lib/access/actor'
import { db } from '#lib/db'
import { getOwnPledge } from '#lib/signings/get-own-pledge'
import { requestHelp } from '#lib/signings/request-help'
import { resolveHelp } from '#lib/signings/resolve-help'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeAnnulment } from '#tests/factories/annulment'
import { makeCampaign, makePledgeVersion } from '#tests/factories/campaign'
import { makeWorkUnit } from '#tests/factories/opd'
import { addDays } from '#tests/factories/serial'
import { type MadeSignatory, makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeEmployeeActor } from '#tests/factories/staff'
import { makeDeparture, makeExcuse, makeRefusal } from '#tests/factories/standing'
import { asOwner } from '#tests/integration/as-owner'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let agency: MadeAgency
let person: MadeSignatory
let actor: EmployeeActor

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  agency = await makeAgency()
  person = await makeSignatory({ campaignId: agency.campaign.id, opdId: agency.opd.id })
  actor = await makeEmployeeActor(person)
})

async function read(at = new Date(), by = actor) {
  const pledge = await getOwnPledge(by, at)
  if (!pledge) throw new Error('no own page')
  return pledge
}

const stateAt = async (at?: Date) => (await read(at)).standing.state

describe('how the person stands', () => {
  it('is to sign, with the own data and the published text', async () => {
    const { standing, signatoryId } = await read()
    expect(signatoryId).toBe(person.id)
    expect(standing).toMatchObject({
      state: 'sign',
      data: { name: person.name, numberLabel: 'NIP', number: person.nip, opd: agency.opd.name },
      text: {
        id: agency.campaign.pledgeVersionId,
        points: agency.campaign.points,
        leadIn: null,
        citations: [],
      },
    })
  })

  it('is still to sign while excused', async () => {
    await makeExcuse({ signatoryId: person.id })
    expect(await stateAt()).toBe('sign')
  })

  it('is early before the opening and late after the closing', async () => {
    expect(await stateAt(addDays(new Date(), -8))).toBe('upcoming')
    expect(await stateAt(addDays(new Date(), 400))).toBe('closed')
  })

  it('is signed for good: the proof stays after the closing and after departure', async () => {
    const signing = await makeSigning({ signatoryId: person.id })
    await makeDeparture({ signatoryId: person.id })
    for (const at of [new Date(Date.now() + 1000), addDays(new Date(), 400)]) {
      const { standing } = await read(at)
      expect(standing).toMatchObject({ state: 'signed', proof: { code: signing.code, witness: null } })
    }
  })

  it('is to sign again after an annulment', async () => {
    const signing = await makeSigning({ signatoryId: person.id })
    const people = { requestedById: agency.bkd.accountId, approvedById: agency.operator.accountId }
    await makeAnnulment({ signingId: signing.id, ...people })
    expect(await stateAt(new Date(Date.now() + 1000))).toBe('sign')
  })

  it('is gone after departure, and declined after a refusal', async () => {
    await makeRefusal({ signatoryId: person.id })
    expect(await stateAt()).toBe('declined')
    await makeDeparture({ signatoryId: person.id })
    expect(await stateAt()).toBe('departed')
  })

  it('is not on the roster for somebody the campaign does not know', async () => {
    const elsewhere = await makeCampaign({ regionId: agency.region.id, closesAt: addDays(new Date(), -1) })
    const other = await makeSignatory({ campaignId: elsewhere.id, opdId: agency.opd.id })
    const pledge = await read(new Date(), await makeEmployeeActor(other))
    expect(pledge).toMatchObject({ signatoryId: null, standing: { state: 'not_on_roster' } })
  })

  it('waits for a text where none is published for the kind of employment', async () => {
    const regionId = agency.region.id
    const campaign = await db().campaign.create({
      data: {
        regionId,
        name: 'Belum bernaskah',
        electionKind: 'PILKADA',
        electionYear: 2024,
        opensAt: addDays(new Date(), -1),
        closesAt: addDays(new Date(), 9),
        witnessRule: 'OPD_HEAD',
      },
      select: { id: true },
    })
    await makePledgeVersion({ campaignId: campaign.id, points: ['Khusus ASN.'], audience: 'ASN' })
    const place = { campaignId: campaign.id, opdId: agency.opd.id }
    const nonAsn = await makeSignatory({ ...place, employmentKind: 'NON_ASN' })
    const { standing } = await read(new Date(), await makeEmployeeActor(nonAsn))
    expect(standing).toMatchObject({ state: 'no_text', data: { name: nonAsn.name } })
  })
})

describe('the text', () => {
  it('is the one for the kind of employment, and the latest', async () => {
    const campaignId = agency.campaign.id
    const forNonAsn = await makePledgeVersion({
      campaignId,
      points: ['Khusus non-ASN.'],
      audience: 'NON_ASN',
    })
    await makePledgeVersion({ campaignId, points: ['Khusus ASN.'], audience: 'ASN' })
    const corrected = await makePledgeVersion({
      campaignId,
      points: ['Khusus ASN, diperbaiki.'],
      audience: 'ASN',
    })
    const nonAsn = await makeSignatory({ campaignId, opdId: agency.opd.id, employmentKind: 'NON_ASN' })
    expect((await read()).standing).toMatchObject({ text: { id: corrected } })
    const other = await read(new Date(), await makeEmployeeActor(nonAsn))
    expect(other.standing).toMatchObject({ text: { id: forNonAsn } })
  })
})

describe('what stands beside it', () => {
  it('is the nearest help contact: unit, else OPD, else region', async () => {
    const unit = await makeWorkUnit({ opdId: agency.opd.id })
    const below = await makeSignatory({
      campaignId: agency.campaign.id,
      opdId: agency.opd.id,
      workUnitId: unit.id,
    })
    const reader = await makeEmployeeActor(below)
    const help = async () => (await read(new Date(), reader)).help
    expect(await help()).toEqual({ name: 'Meja Bantuan', phone: '0812-0000-0000' })
    await db().opd.update({
      where: { id: agency.opd.id },
      data: { helpName: 'Sekretariat Dinas' },
      select: { id: true },
    })
    expect(await help()).toEqual({ name: 'Sekretariat Dinas', phone: null })
    await asOwner(`UPDATE "WorkUnit" SET "helpName" = 'Tata Usaha' WHERE "id" = $1`, [unit.id])
    expect((await help())?.name).toBe('Tata Usaha')
  })

  it('is the answer to what the person asked', async () => {
    const now = new Date()
    await requestHelp(actor, { kind: 'PERTANYAAN', message: 'Kapan apelnya?' }, now)
    const [request] = (await read()).requests
    expect(request).toMatchObject({ kind: 'PERTANYAAN', message: 'Kapan apelnya?', answer: null })
    await resolveHelp(agency.operator, { helpRequestId: request?.id ?? '', answer: 'Hari Senin.' }, now)
    expect((await read()).requests).toMatchObject([{ answer: 'Hari Senin.' }])
  })

  it('is what was signed in other campaigns', async () => {
    const past = await makeCampaign({ regionId: agency.region.id, closesAt: addDays(new Date(), -1) })
    const place = { campaignId: past.id, opdId: agency.opd.id, employeeId: person.employeeId }
    const signing = await makeSigning({ signatoryId: (await makeSignatory(place)).id })
    expect((await read()).others.map(({ code }) => code)).toEqual([signing.code])
  })

  it('never holds a whole NIK', async () => {
    const nik = await makeSignatory({
      campaignId: agency.campaign.id,
      opdId: agency.opd.id,
      nip: null,
      employmentKind: 'NON_ASN',
    })
    await db().employee.update({
      where: { id: nik.employeeId },
      data: { nikLast4: '0007' },
      select: { id: true },
    })
    const { standing } = await read(new Date(), await makeEmployeeActor(nik))
    expect(standing).toMatchObject({ data: { numberLabel: 'NIK', number: '••••••••••••0007' } })
  })
})

it('officers and strangers have no own page', async () => {
  for (const other of [null, agency.head, agency.bkd]) {
    expect(await getOwnPledge(other, new Date())).toBeNull()
  }
})
