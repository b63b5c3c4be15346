import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#lib/access/actor'
import { db } from '#lib/db'
import { listAnnulmentRequests, listContests, listObjections } from '#lib/signings/annulment-queries'
import { approveAnnulment } from '#lib/signings/approve-annulment'
import { findSignings } from '#lib/signings/find-signings'
import { rejectAnnulment } from '#lib/signings/reject-annulment'
import { requestAnnulment } from '#lib/signings/request-annulment'
import { signPledge } from '#lib/signings/sign-pledge'
import { type MadeCampaign, makeCampaign } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { makeSignatory } from '#tests/factories/signatory'
import { makeSigning, someMark } from '#tests/factories/signing'
import { makeEmployeeActor, makeStaff } from '#tests/factories/staff'
import { makeStrangers } from '#tests/integration/bkd-strangers'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

let database: TestDatabase
let regionId: string
let campaign: MadeCampaign
let opdId: string
let first: StaffActor
let second: StaffActor

beforeAll(async () => {
  database = await openTestDatabase()
  regionId = (await makeRegion()).id
  campaign = await makeCampaign({ regionId })
  opdId = (await makeOpd({ regionId })).id
  first = await makeStaff({ regionId, role: 'BKD_OFFICER' })
  second = await makeStaff({ regionId, role: 'BKD_ADMIN' })
})
afterAll(() => database.close())

const notFound = { ok: false, reason: 'not_found' }
const reason = 'Slip dipakai rekan sekantor.'

async function signed() {
  const person = await makeSignatory({ campaignId: campaign.id, opdId })
  return { person, signing: await makeSigning({ signatoryId: person.id }) }
}

async function requested(signingId: string, by = first): Promise<string> {
  const result = await requestAnnulment(by, { signingId, kind: 'SLIP_ORANG_LAIN', reason }, new Date())
  if (!result.ok) throw new Error(result.reason)
  return result.requestId
}

describe('annulling a signing', () => {
  it('takes two people; both stay on record and the person signs again', async () => {
    const { person, signing } = await signed()
    const requestId = await requested(signing.id)
    expect(await approveAnnulment(first, { requestId }, new Date())).toEqual({
      ok: false,
      reason: 'same_officer',
    })
    expect(await approveAnnulment(second, { requestId }, new Date())).toEqual({ ok: true })
    const record = await db().annulment.findUnique({
      where: { signingId: signing.id },
      select: { approvedById: true, request: { select: { requestedById: true, reason: true } } },
    })
    expect(record).toEqual({
      approvedById: second.accountId,
      request: { requestedById: first.accountId, reason },
    })
    const again = await signPledge(
      await makeEmployeeActor(person),
      {
        submissionId: randomUUID(),
        pledgeVersionId: campaign.pledgeVersionId,
        confirmedPoints: [1, 2, 3, 4],
        mark: someMark,
      },
      { address: '10.0.0.9', browserFamily: 'Chrome' },
      new Date(),
    )
    expect(again).toMatchObject({ ok: true, repeated: false })
    expect(await db().signing.count({ where: { signatoryId: person.id } })).toBe(2)
  })

  it('is not approved by the same person under another account, nor requested or approved by the signer', async () => {
    const { person, signing } = await signed()
    const colleague = await makeSignatory({ campaignId: campaign.id, opdId })
    const { employeeId } = colleague
    const one = await makeStaff({ regionId, role: 'BKD_OFFICER', employeeId })
    const other = await makeStaff({ regionId, role: 'BKD_ADMIN', employeeId })
    const signer = await makeStaff({ regionId, role: 'BKD_OFFICER', employeeId: person.employeeId })
    const own = { signingId: signing.id, kind: 'LAINNYA' as const, reason }
    expect(await requestAnnulment(signer, own, new Date())).toEqual({ ok: false, reason: 'own_signing' })
    const requestId = await requested(signing.id, one)
    const now = new Date()
    expect(await approveAnnulment(other, { requestId }, now)).toEqual({ ok: false, reason: 'same_officer' })
    expect(await approveAnnulment(signer, { requestId }, now)).toEqual({ ok: false, reason: 'own_signing' })
    expect(await db().annulment.count({ where: { signingId: signing.id } })).toBe(0)
  })

  it('has one open request at a time, and a rejected one leaves the signing standing', async () => {
    const { signing } = await signed()
    const twice = await Promise.all(
      [first, second].map((actor) =>
        requestAnnulment(actor, { signingId: signing.id, kind: 'LAINNYA', reason }, new Date()),
      ),
    )
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(twice.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'already_requested' })
    const requestId = twice.flatMap((result) => (result.ok ? result.requestId : []))[0] ?? ''
    const rejected = await rejectAnnulment(second, { requestId, reason: 'Tidak terbukti.' }, new Date())
    expect(rejected).toEqual({ ok: true })
    const closed = { ok: false, reason: 'request_closed' }
    const third = await makeStaff({ regionId, role: 'BKD_OFFICER' })
    expect(await approveAnnulment(third, { requestId }, new Date())).toEqual(closed)
    expect(await rejectAnnulment(third, { requestId, reason: 'Lagi.' }, new Date())).toEqual(closed)
    expect(await db().annulment.count({ where: { signingId: signing.id } })).toBe(0)
    expect(await requested(signing.id)).toEqual(expect.any(String))
  })

  it('settles approval and rejection at the same moment: one of them wins', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { signing } = await signed()
      const requestId = await requested(signing.id)
      const third = await makeStaff({ regionId, role: 'BKD_OFFICER' })
      const results = await Promise.all([
        approveAnnulment(second, { requestId }, new Date()),
        rejectAnnulment(third, { requestId, reason: 'Tidak terbukti.' }, new Date()),
      ])
      expect(results.filter(({ ok }) => ok)).toHaveLength(1)
      const annulled = await db().annulment.count({ where: { requestId } })
      const rejected = await db().annulmentRejection.count({ where: { requestId } })
      expect(annulled + rejected).toBe(1)
    }
  })

  it('of an annulled signing is refused', async () => {
    const { signing } = await signed()
    await approveAnnulment(second, { requestId: await requested(signing.id) }, new Date())
    const again = await requestAnnulment(
      first,
      { signingId: signing.id, kind: 'LAINNYA', reason },
      new Date(),
    )
    expect(again).toEqual({ ok: false, reason: 'already_annulled' })
  })

  it('is not for others than BKD of the region, nor for what is not there', async () => {
    const { person, signing } = await signed()
    const requestId = await requested(signing.id)
    const wish = { signingId: signing.id, kind: 'LAINNYA', reason } as const
    const now = new Date()
    for (const stranger of [...(await makeStrangers(regionId)), await makeEmployeeActor(person)]) {
      expect(await requestAnnulment(stranger, wish, now)).toEqual(notFound)
      expect(await approveAnnulment(stranger, { requestId }, now)).toEqual(notFound)
      expect(await rejectAnnulment(stranger, { requestId, reason: 'Titipan' }, now)).toEqual(notFound)
      expect(await findSignings(stranger, { typed: person.name, code: signing.code }, now)).toEqual([])
      const { waiting } = await listAnnulmentRequests(stranger)
      expect(waiting.some(({ id }) => id === requestId)).toBe(false)
    }
    expect(await requestAnnulment(first, { ...wish, signingId: randomUUID() }, now)).toEqual(notFound)
    expect(await approveAnnulment(second, { requestId: randomUUID() }, now)).toEqual(notFound)
    expect(await db().annulment.count({ where: { signingId: signing.id } })).toBe(0)
  })
})

describe('looking for a signing', () => {
  it('finds by code, number and part of a name, where % and _ mean themselves', async () => {
    const { person, signing } = await signed()
    const find = async (typed: string, code: string | null = null) =>
      (await findSignings(first, { typed, code }, new Date())).map(({ id }) => id)
    expect(await find('', signing.code)).toEqual([signing.id])
    expect(await find(person.nip ?? '')).toEqual([signing.id])
    expect(await find(person.name.toUpperCase())).toContain(signing.id)
    expect(await find('%%%')).toEqual([])
    expect(await find('___')).toEqual([])
    expect(await find('')).toEqual([])
  })
})

describe('what people send to BKD alone', () => {
  it('is listed for BKD of the region and nobody else', async () => {
    const { person, signing } = await signed()
    const createdAt = new Date()
    await db().contest.create({
      data: { signingId: signing.id, statement: 'Bukan tanda tangan saya.', createdAt },
    })
    await db().helpRequest.create({
      data: { signatoryId: person.id, kind: 'KEBERATAN', message: 'Saya keberatan.', createdAt },
    })
    await db().helpRequest.create({
      data: { signatoryId: person.id, kind: 'PERTANYAAN', message: 'Bagaimana caranya?', createdAt },
    })
    expect(await listContests(first, createdAt)).toMatchObject([{ signing: { id: signing.id } }])
    expect(await listObjections(first, createdAt)).toMatchObject({
      waiting: [{ message: 'Saya keberatan.', resolution: null }],
      answered: [],
    })
    for (const stranger of await makeStrangers(regionId)) {
      expect(await listContests(stranger, createdAt)).toEqual([])
      expect(await listObjections(stranger, createdAt)).toEqual({ waiting: [], answered: [] })
    }
  })
})
