import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db'
import { makeVerificationCode } from '#lib/signings/verification-code'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeAnnulment } from '#tests/factories/annulment'
import { makeCampaign } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { type MadeSignatory, makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeStaff } from '#tests/factories/staff'
import { type Archive, openArchive, refusal } from '#tests/integration/archive/open-archive'

let archive: Archive
let agency: MadeAgency
let person: MadeSignatory

beforeAll(async () => {
  archive = await openArchive()
  agency = await makeAgency()
})
afterAll(() => archive.close())
beforeEach(async () => {
  person = await makeSignatory({ campaignId: agency.campaign.id, opdId: agency.opd.id })
})

const insert = `INSERT INTO "Signing" ("id", "campaignId", "signatoryId", "ordinal", "membershipId", "pledgeVersionId",
  "submissionId", "method", "code", "signedAt", "receivedAt")
  VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, gen_random_uuid(), 'DRAWN', $6, now(), now())`

type Changes = { ordinal?: number; membershipId?: string; pledgeVersionId?: string; code?: string }

function trySigning(changes: Changes = {}): Promise<string> {
  const { ordinal = 1, membershipId = person.membershipId, code = makeVerificationCode() } = changes
  const { id: campaignId, pledgeVersionId } = agency.campaign
  const text = changes.pledgeVersionId ?? pledgeVersionId
  return refusal(archive.app, insert, [campaignId, person.id, ordinal, membershipId, text, code])
}

describe('one standing signing', () => {
  it('refuses a second of the same ordinal, and a next one while the former stands', async () => {
    await makeSigning({ signatoryId: person.id })
    expect(await trySigning({ ordinal: 1 })).toBe('Signing_signatoryId_ordinal_key')
    expect(await trySigning({ ordinal: 2 })).toBe('Signing_one_standing')
    expect(await trySigning({ ordinal: 3 })).toBe('Signing_one_standing')
  })

  it('needs its evidence when the transaction commits, also after an annulment', async () => {
    expect(await trySigning()).toBe('Signing_evidence')
    const { id: signingId } = await makeSigning({ signatoryId: person.id })
    const { accountId: approvedById } = await makeStaff({ regionId: agency.region.id, role: 'BKD_OFFICER' })
    await makeAnnulment({ signingId, requestedById: agency.bkd.accountId, approvedById })
    expect(await trySigning({ ordinal: 2 })).toBe('Signing_evidence')
  })

  it('is of the signatory’s own campaign, membership and a published text', async () => {
    const other = await makeCampaign({ regionId: agency.region.id })
    expect(await trySigning({ pledgeVersionId: other.pledgeVersionId })).toBe(
      'Signing_pledgeVersionId_campaignId_fkey',
    )
    expect(await trySigning({ membershipId: agency.headPerson.membershipId })).toBe(
      'Signing_membershipId_signatoryId_fkey',
    )
    const draft = await db().pledgeVersion.create({
      data: { campaignId: agency.campaign.id, ordinal: 90, title: 'Rancangan', electionName: 'Pemilu' },
      select: { id: true },
    })
    expect(await trySigning({ pledgeVersionId: draft.id })).toBe('Signing_published_text')
  })

  it('bears a code that can be read aloud', async () => {
    for (const code of ['0123456789ABI', '0123456789AB', randomBytes(7).toString('hex')]) {
      expect(await trySigning({ code })).toBe('Signing_code')
    }
  })
})

it('a membership stays inside its region and one is open at a time', async () => {
  const foreign = await makeOpd({ regionId: (await makeRegion()).id })
  const membership = `INSERT INTO "Membership" ("id", "signatoryId", "opdId", "fromAt")
    VALUES (gen_random_uuid(), $1, $2, now())`
  expect(await refusal(archive.app, membership, [person.id, foreign.id])).toBe('Membership_region')
  expect(await refusal(archive.app, membership, [person.id, agency.opd.id])).toBe('Membership_one_open')
})
