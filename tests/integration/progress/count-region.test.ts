import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#lib/db'
import { countRegion } from '#lib/progress/count-region'
import { getBkdRoom } from '#lib/progress/get-bkd-room'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { addDays } from '#tests/factories/serial'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeStaff } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let regionId: string
let campaign: MadeCampaign
let opdId: string

beforeAll(async () => {
  database = await openTestDatabase()
  regionId = (await makeRegion()).id
  campaign = await makeCampaign({ regionId })
  opdId = (await makeOpd({ regionId })).id
  const now = new Date()
  const people = []
  for (let count = 0; count < 4; count += 1) {
    people.push(await makeSignatory({ campaignId: campaign.id, opdId }))
  }
  const [signed, excused, refused] = people
  if (!signed || !excused || !refused) throw new Error('nobody')
  await makeSigning({ signatoryId: signed.id })
  await db().excuse.create({
    data: {
      ...{ signatoryId: excused.id, kind: 'SAKIT', recordedAt: now },
      ...{ fromAt: addDays(now, -1), untilAt: addDays(now, 5) },
    },
  })
  await db().refusal.create({ data: { signatoryId: refused.id, fromAt: addDays(now, -1) } })
})
afterAll(() => database.close())

it('tells BKD excuses and refusals apart, and an auditor x of y only', async () => {
  const officer = await makeStaff({ regionId, role: 'BKD_OFFICER' })
  const auditor = await makeStaff({ regionId, role: 'AUDITOR' })
  const figures = { opdId, due: 4, signed: 1, witnessed: 0 }
  const now = new Date()
  expect(await countRegion(officer, campaign.id, now)).toEqual([
    expect.objectContaining({ ...figures, excused: 1, refused: 1, open: 1 }),
  ])
  expect(await countRegion(auditor, campaign.id, now)).toEqual([
    expect.objectContaining({ ...figures, excused: 0, refused: 0, open: 3 }),
  ])
})

it('is nothing for the others, for another region, and for a campaign that is not there', async () => {
  const elsewhere = (await makeRegion()).id
  const now = new Date()
  const strangers = [
    null,
    await makeStaff({ regionId, role: 'OPD_HEAD', opdId }),
    await makeStaff({ regionId, role: 'OPD_OPERATOR', opdId }),
    await makeStaff({ regionId: elsewhere, role: 'AUDITOR' }),
    await makeStaff({ regionId: elsewhere, role: 'BKD_ADMIN' }),
  ]
  for (const stranger of strangers) expect(await countRegion(stranger, campaign.id, now)).toBeNull()
  for (const stranger of strangers.slice(0, 3)) expect(await getBkdRoom(stranger)).toBeNull()
  const auditor = await makeStaff({ regionId, role: 'AUDITOR' })
  expect(await countRegion(auditor, randomUUID(), now)).toBeNull()
  expect(await getBkdRoom(auditor)).toMatchObject({ isAuditor: true, waitingHandovers: 0 })
})
