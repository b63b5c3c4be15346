import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EmployeeActor } from '#lib/access/actor'
import { db } from '#lib/db'
import { hashLeaf } from '#lib/register/merkle'
import { hashSalted, leafPreimage } from '#lib/signings/evidence'
import { markSchema, type SignPledgeInput } from '#lib/signings/schema'
import { signPledge } from '#lib/signings/sign-pledge'
import { snapshotSchema } from '#lib/signings/snapshot'
import { makeAnnulment } from '#tests/factories/annulment'
import { type MadeCampaign, makeCampaign, makePledgeVersion } from '#tests/factories/campaign'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { addDays } from '#tests/factories/serial'
import { makeSignatory } from '#tests/factories/signatory'
import { someMark } from '#tests/factories/signing'
import { makeEmployeeActor, makeStaff } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

const origin = { address: '10.0.0.9', browserFamily: 'Chrome (ponsel)' }

let database: TestDatabase
let campaign: MadeCampaign
let opdId: string

beforeAll(async () => {
  database = await openTestDatabase()
  const region = await makeRegion()
  campaign = await makeCampaign({ regionId: region.id })
  opdId = (await makeOpd({ regionId: region.id })).id
})
afterAll(() => database.close())

async function somebody(): Promise<{ actor: EmployeeActor; signatoryId: string }> {
  const signatory = await makeSignatory({ campaignId: campaign.id, opdId })
  return { actor: await makeEmployeeActor(signatory), signatoryId: signatory.id }
}

function submission(changes: Partial<SignPledgeInput> = {}): SignPledgeInput {
  return {
    submissionId: randomUUID(),
    pledgeVersionId: campaign.pledgeVersionId,
    confirmedPoints: [1, 2, 3, 4],
    mark: someMark,
    ...changes,
  }
}

/** Returns once some session of this database waits for a lock. */
async function waitForLock(): Promise<void> {
  for (;;) {
    const [row] = await db().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (row && row.waiting > 0) return
  }
}

const countSignings = (signatoryId: string) => db().signing.count({ where: { signatoryId } })

describe('signing a pledge', () => {
  it('writes signing, evidence, trace and the certificate’s job together', async () => {
    const { actor, signatoryId } = await somebody()
    const result = await signPledge(actor, submission(), origin, new Date())
    if (!result.ok) throw new Error(result.reason)
    const signing = await db().signing.findUniqueOrThrow({
      where: { id: result.signingId },
      include: { evidence: true, snapshot: true, mark: true, origin: true },
    })
    const { evidence, snapshot, mark } = signing
    if (!evidence || !snapshot || !mark) throw new Error('no evidence')
    expect(hashSalted(snapshot.salt, snapshotSchema.parse(snapshot.content))).toEqual(
      new Uint8Array(evidence.snapshotHash),
    )
    expect(hashSalted(mark.salt, markSchema.parse(mark.content))).toEqual(new Uint8Array(evidence.markHash))
    const preimage = leafPreimage({ ...evidence, ...signing, signingId: signing.id })
    expect(hashLeaf(preimage)).toEqual(new Uint8Array(evidence.leafHash))
    const trace = await db().auditEvent.findMany({
      where: { subjectId: signing.id },
      select: { event: true },
    })
    expect(trace).toEqual([{ event: 'pledge.signed' }])
    const jobs = await db().$queryRaw<{ data: unknown }[]>`
      SELECT data FROM pgboss.job WHERE name = 'seal-certificate' AND data ->> 'signingId' = ${signing.id}`
    expect(jobs).toEqual([{ data: { signingId: signing.id, edition: 1 } }])
    expect(await countSignings(signatoryId)).toBe(1)
  })

  it('makes one of fifty simultaneous submissions of one signing, and answers all with it', async () => {
    const { actor, signatoryId } = await somebody()
    const input = submission()
    const results = await Promise.all(
      Array.from({ length: 50 }, () => signPledge(actor, input, origin, new Date())),
    )
    expect(new Set(results.map((result) => result.ok && result.code)).size).toBe(1)
    expect(results.every((result) => result.ok)).toBe(true)
    expect(await countSignings(signatoryId)).toBe(1)
  })

  it('lets one of fifty different submissions through; the others are told that it is done', async () => {
    const { actor, signatoryId } = await somebody()
    const results = await Promise.all(
      Array.from({ length: 50 }, () => signPledge(actor, submission(), origin, new Date())),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(new Set(results.map((result) => (result.ok ? 'ok' : result.reason)))).toEqual(
      new Set(['ok', 'already_signed']),
    )
    expect(await countSignings(signatoryId)).toBe(1)
  })

  it('waits for whoever corrects the person, and takes the corrected data', async () => {
    const { actor, signatoryId } = await somebody()
    let signed: ReturnType<typeof signPledge> | undefined
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Signatory" WHERE "id" = ${signatoryId}::uuid FOR UPDATE`
      signed = signPledge(actor, submission(), origin, new Date())
      await waitForLock()
      await tx.signatory.update({
        where: { id: signatoryId },
        data: { name: 'Nama Terkini' },
        select: { id: true },
      })
    })
    const result = await signed
    if (!result?.ok) throw new Error('refused')
    const snapshot = await db().signingSnapshot.findUniqueOrThrow({
      where: { signingId: result.signingId },
      select: { content: true },
    })
    expect(snapshot.content).toMatchObject({ name: 'Nama Terkini' })
  })

  it('is made again only after annulment, and both stay on record', async () => {
    const { actor, signatoryId } = await somebody()
    const first = await signPledge(actor, submission(), origin, new Date())
    if (!first.ok) throw new Error(first.reason)
    const [one, two] = [
      await makeStaff({ regionId: actor.regionId, role: 'BKD_OFFICER' }),
      await makeStaff({ regionId: actor.regionId, role: 'BKD_OFFICER' }),
    ]
    await makeAnnulment({
      signingId: first.signingId,
      requestedById: one.accountId,
      approvedById: two.accountId,
    })
    const second = await signPledge(actor, submission(), origin, new Date())
    expect(second).toMatchObject({ ok: true, repeated: false })
    const ordinals = await db().signing.findMany({
      where: { signatoryId },
      select: { ordinal: true },
      orderBy: { ordinal: 'asc' },
    })
    expect(ordinals).toEqual([{ ordinal: 1 }, { ordinal: 2 }])
  })
})

describe('what the desk refuses, leaving everything as it was', () => {
  it('another name typed instead of the own', async () => {
    const { actor, signatoryId } = await somebody()
    const mark = { kind: 'typed' as const, typedName: 'Orang Lain' }
    const result = await signPledge(actor, submission({ mark }), origin, new Date())
    expect(result).toEqual({ ok: false, reason: 'mark_name_differs' })
    expect(await countSignings(signatoryId)).toBe(0)
  })

  it('another region’s text, an absent text and somebody not on the roster look the same', async () => {
    const foreign = await makeCampaign({ regionId: (await makeRegion()).id })
    const { actor, signatoryId } = await somebody()
    for (const pledgeVersionId of [foreign.pledgeVersionId, randomUUID()]) {
      const result = await signPledge(actor, submission({ pledgeVersionId }), origin, new Date())
      expect(result).toEqual({ ok: false, reason: 'not_found' })
    }
    expect(await countSignings(signatoryId)).toBe(0)
  })

  it('nobody, and officers', async () => {
    const officer = await makeStaff({ regionId: campaign.regionId, role: 'BKD_ADMIN' })
    for (const actor of [null, officer]) {
      expect(await signPledge(actor, submission(), origin, new Date())).toEqual({
        ok: false,
        reason: 'not_signed_in',
      })
    }
  })

  it('a submission that somebody else has made', async () => {
    const [one, two] = [await somebody(), await somebody()]
    const input = submission()
    expect(await signPledge(one.actor, input, origin, new Date())).toMatchObject({ ok: true })
    expect(await signPledge(two.actor, input, origin, new Date())).toMatchObject({ ok: false })
    expect(await countSignings(two.signatoryId)).toBe(0)
  })

  it('those who left, before opening, after closing, an old text', async () => {
    const { actor, signatoryId } = await somebody()
    const refused = async (now: Date, changes: Partial<SignPledgeInput> = {}) => {
      const result = await signPledge(actor, submission(changes), origin, now)
      return result.ok ? 'ok' : result.reason
    }
    expect(await refused(addDays(new Date(), -8))).toBe('not_yet_open')
    expect(await refused(addDays(new Date(), 359))).toBe('closed')
    expect(await refused(new Date(), { confirmedPoints: [1, 2] })).toBe('points_unconfirmed')
    const other = await makeCampaign({ regionId: campaign.regionId })
    await makeSignatory({ campaignId: other.id, opdId, employeeId: actor.employeeId })
    await makePledgeVersion({ campaignId: other.id, points: other.points })
    expect(await refused(new Date(), { pledgeVersionId: other.pledgeVersionId })).toBe('text_superseded')
    await db().departure.create({
      data: { signatoryId, kind: 'PENSIUN', fromAt: new Date(), recordedAt: new Date() },
    })
    expect(await refused(new Date())).toBe('left')
    expect(await countSignings(signatoryId)).toBe(0)
    const trace = await db().auditEvent.count({
      where: { employeeId: actor.employeeId, event: 'pledge.refused' },
    })
    expect(trace).toBe(5)
  })
})
