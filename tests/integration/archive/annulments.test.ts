import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeStaff } from '#tests/factories/staff'
import { type Archive, openArchive, refusal } from '#tests/integration/archive/open-archive'

let archive: Archive
let campaign: MadeCampaign
let opdId: string

beforeAll(async () => {
  archive = await openArchive()
  campaign = await makeCampaign({ regionId: (await makeRegion()).id })
  opdId = (await makeOpd({ regionId: campaign.regionId })).id
})
afterAll(() => archive.close())

async function makeOfficer(employeeId?: string, regionId = campaign.regionId): Promise<string> {
  return (await makeStaff({ regionId, role: 'BKD_OFFICER', employeeId })).accountId
}

async function signed() {
  const person = await makeSignatory({ campaignId: campaign.id, opdId })
  return { ...person, signingId: (await makeSigning({ signatoryId: person.id })).id }
}

const request = (id: string, signingId: string, accountId: string, reason = 'Tertukar dengan rekan.') =>
  refusal(
    archive.app,
    `INSERT INTO "AnnulmentRequest" ("id", "signingId", "kind", "reason", "requestedById", "requestedAt")
     VALUES ($1, $2, 'LAINNYA', $3, $4, now())`,
    [id, signingId, reason, accountId],
  )

const approve = (requestId: string, signingId: string, accountId: string) =>
  refusal(
    archive.app,
    `INSERT INTO "Annulment" ("id", "signingId", "requestId", "approvedById", "annulledAt")
     VALUES (gen_random_uuid(), $1, $2, $3, now())`,
    [signingId, requestId, accountId],
  )

const reject = (requestId: string, accountId: string) =>
  refusal(
    archive.app,
    `INSERT INTO "AnnulmentRejection" ("requestId", "rejectedById", "rejectedAt", "reason")
     VALUES ($1, $2, now(), 'Tidak beralasan.')`,
    [requestId, accountId],
  )

describe('two people annul', () => {
  it('who are not one person with two accounts', async () => {
    const { signingId } = await signed()
    const { employeeId } = await makeSignatory({ campaignId: campaign.id, opdId })
    const [one, same, second] = [
      await makeOfficer(employeeId),
      await makeOfficer(employeeId),
      await makeOfficer(),
    ]
    const id = randomUUID()
    expect(await request(id, signingId, one)).toBe('accepted')
    expect(await approve(id, signingId, one)).toBe('Annulment_two_people')
    expect(await approve(id, signingId, same)).toBe('Annulment_two_people')
    expect(await approve(id, signingId, second)).toBe('accepted')
  })

  it('neither of them the signer', async () => {
    const { signingId, employeeId } = await signed()
    const [signer, other, id] = [await makeOfficer(employeeId), await makeOfficer(), randomUUID()]
    expect(await request(id, signingId, signer)).toBe('Annulment_other_person')
    expect(await request(id, signingId, other)).toBe('accepted')
    expect(await approve(id, signingId, signer)).toBe('Annulment_other_person')
  })

  it('both of the region, and with a reason', async () => {
    const { signingId } = await signed()
    const foreign = await makeOfficer(undefined, (await makeRegion()).id)
    const [officer, id] = [await makeOfficer(), randomUUID()]
    expect(await request(id, signingId, foreign)).toBe('Annulment_region')
    expect(await request(id, signingId, officer, 'pendek')).toBe('AnnulmentRequest_reason')
    expect(await request(id, signingId, officer)).toBe('accepted')
    expect(await approve(id, signingId, foreign)).toBe('Annulment_region')
  })

  it('and a request is answered once', async () => {
    const [{ signingId }, first, second, officer] = [
      await signed(),
      randomUUID(),
      randomUUID(),
      await makeOfficer(),
    ]
    const colleague = await makeOfficer()
    for (const id of [first, second]) expect(await request(id, signingId, officer)).toBe('accepted')
    expect(await reject(first, colleague)).toBe('accepted')
    expect(await approve(first, signingId, colleague)).toBe('Annulment_open_request')
    expect(await approve(second, signingId, colleague)).toBe('accepted')
    expect(await reject(second, colleague)).toBe('Annulment_open_request')
  })
})

it('two people order a destruction, not one with two accounts', async () => {
  const { employeeId } = await makeSignatory({ campaignId: campaign.id, opdId })
  const [one, same] = [await makeOfficer(employeeId), await makeOfficer(employeeId)]
  const order = `INSERT INTO "DestructionOrder" ("id", "campaignId", "reason", "requestedById", "requestedAt",
    "approvedById", "approvedAt") VALUES (gen_random_uuid(), $1, 'Masa simpan berakhir.', $2, now(), $3, now())`
  expect(await refusal(archive.app, order, [campaign.id, one, same])).toBe('DestructionOrder_two_people')
})
