import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#lib/access/actor'
import { db } from '#lib/db'
import { getProvisionalBook } from '#lib/handovers/get-provisional-book'
import { openHandoverBook } from '#lib/handovers/open-handover-book'
import { openProvisionalBook } from '#lib/handovers/open-provisional-book'
import { prepareBook } from '#lib/handovers/prepare-book'
import { getHandover, listHandovers } from '#lib/handovers/queries'
import { receiveHandover } from '#lib/handovers/receive-handover'
import { requestProvisionalBook } from '#lib/handovers/request-provisional-book'
import { returnHandover } from '#lib/handovers/return-handover'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning } from '#tests/factories/signing'
import { makeStaff } from '#tests/factories/staff'
import { makeStrangers } from '#tests/integration/bkd-strangers'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let regionId: string
let campaign: MadeCampaign
let officer: StaffActor
let colleague: StaffActor

beforeAll(async () => {
  database = await openTestDatabase()
  regionId = (await makeRegion()).id
  campaign = await makeCampaign({ regionId })
  officer = await makeStaff({ regionId, role: 'BKD_OFFICER' })
  colleague = await makeStaff({ regionId, role: 'BKD_ADMIN' })
})
afterAll(() => database.close())

const notFound = { ok: false, reason: 'not_found' }

/** A handover of one signing, as the agency's head makes it. */
async function handedOver() {
  const { id: opdId } = await makeOpd({ regionId })
  const head = await makeStaff({ regionId, role: 'OPD_HEAD', opdId })
  const signatory = await makeSignatory({ campaignId: campaign.id, opdId })
  const signing = await makeSigning({ signatoryId: signatory.id })
  const handover = await db().handover.create({
    data: {
      ...{ campaignId: campaign.id, opdId, ordinal: 1, kind: 'UTAMA' },
      ...{ headshipId: head.grants[0]?.headshipId ?? '', accountId: head.accountId },
      ...{ titlePrinted: 'Kepala Dinas Uji', namePrinted: 'Pejabat Uji', handedOverAt: new Date() },
      items: { create: { signingId: signing.id } },
    },
    select: { id: true },
  })
  return { handoverId: handover.id, opdId }
}

const jobsOf = (members: object) =>
  db().$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'compile-book' AND data @> ${JSON.stringify(members)}::jsonb`

describe('deciding a handover', () => {
  it('receives it once; a repeat is success, another officer’s decision comes too late', async () => {
    const { handoverId } = await handedOver()
    const now = new Date()
    expect(await receiveHandover(officer, { handoverId }, now)).toEqual({ ok: true, repeated: false })
    expect(await receiveHandover(officer, { handoverId }, now)).toEqual({ ok: true, repeated: true })
    const late = { ok: false, reason: 'already_received' }
    expect(await receiveHandover(colleague, { handoverId }, now)).toEqual(late)
    expect(await returnHandover(colleague, { handoverId, reason: 'Belum lengkap' }, now)).toEqual(late)
    expect(await getHandover(officer, handoverId)).toMatchObject({ decision: { kind: 'RECEIVED' } })
    const where = { subjectId: handoverId, event: 'handover.received' }
    expect(await db().auditEvent.count({ where })).toBe(1)
  })

  it('lets one of two officers decide who act at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { handoverId } = await handedOver()
      const results = await Promise.all([
        receiveHandover(officer, { handoverId }, new Date()),
        returnHandover(colleague, { handoverId, reason: 'Belum lengkap' }, new Date()),
      ])
      expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })

  it('lists what waits and what was decided', async () => {
    const { handoverId } = await handedOver()
    const ids = async () => {
      const { waiting, decided } = await listHandovers(officer)
      return [waiting, decided].map((list) => list.some(({ id }) => id === handoverId))
    }
    expect(await ids()).toEqual([true, false])
    await returnHandover(officer, { handoverId, reason: 'Belum lengkap' }, new Date())
    expect(await ids()).toEqual([false, true])
  })

  it('is not for others than BKD of the region, nor for what is not there', async () => {
    const { handoverId, opdId } = await handedOver()
    const now = new Date()
    const place = { campaignId: campaign.id, opdId }
    for (const stranger of await makeStrangers(regionId)) {
      expect(await receiveHandover(stranger, { handoverId }, now)).toEqual(notFound)
      expect(await returnHandover(stranger, { handoverId, reason: 'Titipan' }, now)).toEqual(notFound)
      expect(await getHandover(stranger, handoverId)).toBeNull()
      expect(await prepareBook(stranger, { handoverId }, now)).toEqual(notFound)
      expect(await openHandoverBook(stranger, { handoverId, volume: 1 }, now)).toEqual(notFound)
      expect(await requestProvisionalBook(stranger, place, now)).toEqual(notFound)
      expect(await openProvisionalBook(stranger, { ...place, volume: 1 }, now)).toEqual(notFound)
      expect(await getProvisionalBook(stranger, place)).toBeNull()
    }
    const absent = randomUUID()
    expect(await receiveHandover(officer, { handoverId: absent }, now)).toEqual(notFound)
    expect(await prepareBook(officer, { handoverId: absent }, now)).toEqual(notFound)
    expect(await requestProvisionalBook(officer, { ...place, opdId: absent }, now)).toEqual(notFound)
    expect(await db().handoverDecision.count({ where: { handoverId } })).toBe(0)
    expect(await jobsOf({ handoverId })).toHaveLength(0)
  })
})

describe('the book of a handover', () => {
  it('is queued once while it is not compiled', async () => {
    const { handoverId } = await handedOver()
    const wait = { ok: false, reason: 'being_prepared' }
    expect(await prepareBook(officer, { handoverId }, new Date())).toEqual(wait)
    expect(await openHandoverBook(officer, { handoverId, volume: 1 }, new Date())).toEqual(wait)
    expect(await jobsOf({ handoverId })).toHaveLength(1)
  })

  it('can be asked for as a provisional one at any time', async () => {
    const { opdId } = await handedOver()
    const place = { campaignId: campaign.id, opdId }
    const none = { volumes: null, isDestroyed: false }
    expect(await getProvisionalBook(officer, place)).toEqual({ ...none, isPreparing: false })
    expect(await openProvisionalBook(officer, { ...place, volume: 1 }, new Date())).toEqual(notFound)
    expect(await requestProvisionalBook(officer, place, new Date())).toEqual({ ok: true })
    expect(await requestProvisionalBook(officer, place, new Date())).toEqual({ ok: true })
    expect(await jobsOf({ opdId, accountId: officer.accountId })).toHaveLength(1)
    expect(await getProvisionalBook(officer, place)).toEqual({ ...none, isPreparing: true })
  })
})
