import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeOpd, makeWorkUnit } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { type Archive, noRight, openArchive, refusal } from '#tests/integration/archive/open-archive'

let archive: Archive
let agency: MadeAgency
/** One value for every column that is tried, all of rows that exist. */
let other: Record<string, unknown>
let ids: Record<string, string>

beforeAll(async () => {
  archive = await openArchive()
  agency = await makeAgency()
  const region = await makeRegion()
  const opd = await makeOpd({ regionId: region.id })
  const elsewhere = await makeAgency()
  const person = await makeSignatory({ campaignId: agency.campaign.id, opdId: agency.opd.id })
  await makeSigning({ signatoryId: person.id })
  const unit = await makeWorkUnit({ opdId: agency.opd.id })
  const code = await db().personalCode.create({
    data: {
      employeeId: person.employeeId,
      codeHash: new Uint8Array(32),
      tokenHash: new Uint8Array(32),
      delivery: 'SLIP',
      issuedAt: new Date(),
    },
    select: { id: true },
  })
  other = {
    regionId: region.id,
    opdId: opd.id,
    campaignId: elsewhere.campaign.id,
    employeeId: elsewhere.headPerson.employeeId,
    signatoryId: elsewhere.headPerson.id,
    accountId: elsewhere.head.accountId,
    workUnitId: unit.id,
    fromAt: new Date(0),
    codeHash: Buffer.alloc(32, 1),
  }
  ids = {
    Opd: agency.opd.id,
    WorkUnit: unit.id,
    Headship: agency.head.grants[0]?.headshipId ?? '',
    Employee: person.employeeId,
    StaffAccount: agency.head.accountId,
    PersonalCode: code.id,
    Session: agency.head.sessionId,
    Campaign: agency.campaign.id,
    PledgeVersion: agency.campaign.pledgeVersionId,
    Signatory: person.id,
    Membership: person.membershipId,
  }
})
afterAll(() => archive.close())

const fixed = [
  ['Opd', 'regionId'],
  ['WorkUnit', 'opdId'],
  ['Headship', 'regionId'],
  ['Employee', 'regionId'],
  ['StaffAccount', 'regionId'],
  ['StaffAccount', 'employeeId'],
  ['PersonalCode', 'employeeId'],
  ['PersonalCode', 'codeHash'],
  ['Session', 'accountId'],
  ['Campaign', 'regionId'],
  ['PledgeVersion', 'campaignId'],
  ['Signatory', 'employeeId'],
  ['Signatory', 'campaignId'],
  ['Membership', 'signatoryId'],
  ['Membership', 'opdId'],
  ['Membership', 'workUnitId'],
  ['Membership', 'fromAt'],
] as const

describe('what a signing rests on', () => {
  it.each(fixed)('%s.%s is changed neither by the lesser role nor by the owner', async (table, column) => {
    const change = `UPDATE "${table}" SET "${column}" = $1 WHERE "id" = $2`
    const values = [other[column], ids[table]]
    expect(await refusal(archive.app, change, values)).toBe(noRight)
    expect(await refusal(archive.owner, change, values)).toBe(`${table}_fixed`)
  })

  it('the lesser role gives no head another person, and no campaign another retention', async () => {
    for (const change of [
      'UPDATE "Headship" SET "employeeId" = NULL',
      'UPDATE "Campaign" SET "retentionUntil" = now()',
      'UPDATE "RosterImport" SET "undoneAt" = now()',
      'UPDATE "PledgePoint" SET "text" = \'Lain\'',
      'UPDATE "RoleGrant" SET "role" = \'BKD_ADMIN\'',
      'UPDATE "DestructionOrder" SET "approvedAt" = now()',
      'UPDATE "StaffAccount" SET "disabledAt" = NULL',
    ]) {
      expect(await refusal(archive.app, change), change).toBe(noRight)
    }
  })

  it('the lesser role deletes nothing of it', async () => {
    for (const table of Object.keys(ids)) {
      expect(await refusal(archive.app, `DELETE FROM "${table}" WHERE false`), table).toBe(noRight)
    }
  })

  it('the lesser role may end a membership', async () => {
    const person = await makeSignatory({ campaignId: agency.campaign.id, opdId: agency.opd.id })
    const end = `UPDATE "Membership" SET "untilAt" = now() WHERE "id" = $1`
    expect(await refusal(archive.app, end, [person.membershipId])).toBe('accepted')
  })
})
