import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#lib/access/actor'
import { type MadeAgency, makeAgency, makeSigners } from '#tests/factories/agency'
import { makeAnnulment } from '#tests/factories/annulment'
import { makeOpd } from '#tests/factories/opd'
import { makeSigning } from '#tests/factories/signing'
import { makeHeadship, makeStaff } from '#tests/factories/staff'
import {
  type Archive,
  noRight,
  openArchive,
  refusal,
  refusalOf,
} from '#tests/integration/archive/open-archive'
import {
  insertWitnessed,
  insertWitnessing,
  insertWitnessingMark,
  witness,
} from '#tests/integration/archive/raw-acts'

let archive: Archive
let agency: MadeAgency

beforeAll(async () => {
  archive = await openArchive()
  agency = await makeAgency()
})
afterAll(() => archive.close())

const officeOf = ({ accountId, grants }: StaffActor, campaignId = agency.campaign.id) => ({
  ...{ campaignId, accountId },
  headshipId: grants[0]?.headshipId ?? '',
})

async function newSigning(place = agency): Promise<string> {
  const [signing] = await makeSigners(place, 1)
  return signing?.id ?? ''
}

const tryAct = (actor: StaffActor, signingId: string) =>
  refusalOf(archive.app, witness(officeOf(actor), [signingId]))

describe('who witnesses', () => {
  it('the agency’s head and the region’s witness', async () => {
    expect(await tryAct(agency.head, await newSigning())).toBe('accepted')
    expect(await tryAct(agency.regionWitness, await newSigning())).toBe('accepted')
  })

  it('never the signer, whether by headship or by account', async () => {
    const { id: signingId } = await makeSigning({ signatoryId: agency.headPerson.id })
    const place = { regionId: agency.region.id, opdId: agency.opd.id }
    const { employeeId } = agency.headPerson
    const own = await makeHeadship({ ...place, employeeId })
    const asHead = await makeStaff({ ...place, role: 'OPD_HEAD', headshipId: own })
    const unnamed = await makeHeadship(place)
    const asAccount = await makeStaff({ ...place, role: 'OPD_HEAD', headshipId: unnamed, employeeId })
    for (const actor of [asHead, asAccount, agency.head]) {
      expect(await tryAct(actor, signingId)).toBe('Witnessing_other_person')
    }
    const forget = `UPDATE "Headship" SET "employeeId" = NULL WHERE "id" = $1`
    expect(await refusal(archive.app, forget, [own])).toBe(noRight)
  })

  it('nobody by an office of another region, and nobody without the office', async () => {
    const elsewhere = await makeAgency()
    const signingId = await newSigning()
    expect(await tryAct(elsewhere.head, signingId)).toBe('Witnessing_office')
    expect(await tryAct(elsewhere.regionWitness, signingId)).toBe('Witnessing_office')
    const { headshipId } = officeOf(agency.head)
    for (const { accountId } of [elsewhere.head, agency.operator, agency.bkd]) {
      const borrowed = { campaignId: agency.campaign.id, headshipId, accountId }
      expect(await refusalOf(archive.app, witness(borrowed, [signingId]))).toBe('Witnessing_office')
    }
  })

  it('nobody by the office of another agency', async () => {
    const { id: opdId } = await makeOpd({ regionId: agency.region.id })
    const neighbour = await makeStaff({ regionId: agency.region.id, role: 'OPD_HEAD', opdId })
    expect(await tryAct(neighbour, await newSigning())).toBe('Witnessing_reach')
  })
})

describe('an act of witnessing', () => {
  it('has its mark and its list when it is committed, and a hash of 32 bytes', async () => {
    const [id, office, signingId] = [randomUUID(), officeOf(agency.head), await newSigning()]
    const act = insertWitnessing(id, office)
    expect(await refusalOf(archive.app, [act, insertWitnessed(id, signingId)])).toBe('Witnessing_evidence')
    expect(await refusalOf(archive.app, [act, insertWitnessingMark(id)])).toBe('Witnessing_evidence')
    expect(await refusalOf(archive.app, [insertWitnessing(id, office, randomBytes(31))])).toBe(
      'Witnessing_hash',
    )
  })

  it('takes no further signing once it is over', async () => {
    const [id, first, second] = [randomUUID(), await newSigning(), await newSigning()]
    expect(await refusalOf(archive.app, witness(officeOf(agency.head), [first], id))).toBe('accepted')
    expect(await refusal(archive.app, ...insertWitnessed(id, second))).toBe('Witnessing_own_transaction')
  })

  it('is of the campaign’s own and standing signings', async () => {
    const signingId = await newSigning()
    const { accountId: requestedById } = agency.bkd
    const { accountId: approvedById } = await makeStaff({ regionId: agency.region.id, role: 'BKD_ADMIN' })
    await makeAnnulment({ signingId, requestedById, approvedById })
    expect(await tryAct(agency.head, signingId)).toBe('Witnessing_standing')
    const elsewhere = await newSigning(await makeAgency())
    expect(await tryAct(agency.head, elsewhere)).toBe('Witnessing_campaign')
  })
})

describe('an office that was used', () => {
  it('keeps who held it and what it was; rank, SK and end may still be put right', async () => {
    const { headshipId } = officeOf(agency.head)
    await tryAct(agency.head, await newSigning())
    const change = (assignment: string) => `UPDATE "Headship" SET ${assignment} WHERE "id" = $1`
    for (const assignment of [`"name" = 'Lain'`, `"positionTitle" = 'Lain'`]) {
      expect(await refusal(archive.app, change(assignment), [headshipId])).toBe('Headship_used')
    }
    for (const assignment of ['"employeeId" = NULL', '"opdId" = NULL', `"kind" = 'PLH'`, `"nip" = '1'`]) {
      expect(await refusal(archive.owner, change(assignment), [headshipId])).toBe('Headship_used')
    }
    expect(await refusal(archive.app, change(`"rank" = 'Pembina', "skNumber" = '1'`), [headshipId])).toBe(
      'accepted',
    )
    const unused = await makeHeadship({ regionId: agency.region.id, opdId: agency.opd.id })
    expect(await refusal(archive.app, change(`"name" = 'Lain'`), [unused])).toBe('accepted')
  })
})
