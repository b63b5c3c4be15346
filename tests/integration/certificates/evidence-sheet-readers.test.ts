import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { loadActor } from '#lib/access/load-actor'
import { findEvidence } from '#lib/certificates/find-evidence'
import { openEvidenceSheet } from '#lib/certificates/open-evidence-sheet'
import { db } from '#lib/db'
import { type MadeAgency, makeAgency } from '#tests/factories/agency'
import { makeAnnulment } from '#tests/factories/annulment'
import { makeCodedSigning } from '#tests/factories/coded-signing'
import { makeOpd } from '#tests/factories/opd'
import { addDays } from '#tests/factories/serial'
import { makeStaff } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'
import { installTestSeal } from '#tests/integration/install-test-seal'

// Who may open the evidence of a signing, and that everybody else cannot tell it from one that is not there.

let database: TestDatabase
let here: MadeAgency
let elsewhere: MadeAgency
let signed: Awaited<ReturnType<typeof makeCodedSigning>>

beforeAll(async () => {
  database = await openTestDatabase()
  await installTestSeal()
  here = await makeAgency()
  elsewhere = await makeAgency()
  signed = await makeCodedSigning(here, { issuedById: here.operator.accountId })
})
afterAll(() => database.close())

const open = (actor: Actor | null, signingId = signed.signingId, now = new Date()) =>
  openEvidenceSheet(actor, signingId, now)
const absent = () => open(here.bkd, randomUUID())
const traces = (event: string) => db().auditEvent.count({ where: { event } })

describe('an evidence sheet', () => {
  it('opens for the signer, BKD and the auditors of the region, and leaves a trace each time', async () => {
    const regionId = here.region.id
    const readers = [
      signed.actor,
      here.bkd,
      await makeStaff({ regionId, role: 'BKD_ADMIN' }),
      await makeStaff({ regionId, role: 'AUDITOR' }),
    ]
    for (const reader of readers) {
      expect(await open(reader)).toMatchObject({
        ok: true,
        fileName: expect.stringMatching(/^Lembar-bukti-/),
      })
      const [trace] = await db().auditEvent.findMany({
        where: { event: 'evidence.opened', subjectId: signed.signingId },
        orderBy: { id: 'desc' },
        take: 1,
        select: { sessionId: true, accountId: true, regionId: true, data: true },
      })
      const { sessionId, accountId } = reader
      expect(trace).toEqual({ sessionId, accountId, regionId, data: {} })
    }
    expect(await traces('evidence.opened')).toBe(readers.length)
  })

  it('is not there for operators, heads, witnesses, colleagues, other regions and nobody', async () => {
    const regionId = here.region.id
    const otherOpd = await makeOpd({ regionId })
    const strangers = [
      null,
      here.operator,
      here.head,
      here.regionWitness,
      await makeStaff({ regionId, role: 'OPD_OPERATOR', opdId: otherOpd.id }),
      (await makeCodedSigning(here)).actor,
      (await makeCodedSigning(elsewhere)).actor,
      elsewhere.bkd,
      await makeStaff({ regionId: elsewhere.region.id, role: 'AUDITOR' }),
      await makeStaff({ regionId: elsewhere.region.id, role: 'BKD_ADMIN' }),
    ]
    const [opened, refused] = [await traces('evidence.opened'), await traces('access.refused')]
    const nowhere = await absent()
    for (const stranger of strangers) expect(await open(stranger)).toEqual(nowhere)
    expect(await traces('evidence.opened')).toBe(opened)
    // Nobody signed in leaves no trace; the look for what is not there leaves one.
    expect(await traces('access.refused')).toBe(refused + strangers.length)
  })

  it('is closed to an auditor whose letter has run out, also in a session that still knows it', async () => {
    const auditor = await makeStaff({ regionId: here.region.id, role: 'AUDITOR' })
    expect(await open(auditor)).toMatchObject({ ok: true })
    expect(await open(auditor, signed.signingId, addDays(new Date(), 31))).toEqual(await absent())
    await db().roleGrant.updateMany({
      where: { accountId: auditor.accountId },
      data: { untilAt: new Date() },
    })
    for (const reader of [auditor, await loadActor(auditor.sessionId, new Date())]) {
      expect(await open(reader)).toEqual(await absent())
      expect(await findEvidence(reader, signed.code, new Date())).toBeNull()
    }
  })

  it('stays open to the signer of an annulled signing', async () => {
    const { actor, signingId } = await makeCodedSigning(here)
    const second = await makeStaff({ regionId: here.region.id, role: 'BKD_ADMIN' })
    await makeAnnulment({ signingId, requestedById: here.bkd.accountId, approvedById: second.accountId })
    expect(await open(actor, signingId)).toMatchObject({ ok: true })
    expect(await open(here.bkd, signingId)).toMatchObject({ ok: true })
  })
})

describe('the look-up by code', () => {
  it('finds one signing for those who may read its evidence', async () => {
    const auditor = await makeStaff({ regionId: here.region.id, role: 'AUDITOR' })
    const typed = signed.code.toLowerCase()
    for (const reader of [auditor, here.bkd])
      expect(await findEvidence(reader, typed, new Date())).toMatchObject({
        signingId: signed.signingId,
        name: signed.person.name,
        annulledAt: null,
      })
  })

  it('finds nothing for anybody else, in another region and by half a code', async () => {
    const strangers = [null, here.operator, here.head, here.regionWitness, elsewhere.bkd]
    for (const stranger of strangers) expect(await findEvidence(stranger, signed.code, new Date())).toBeNull()
    expect(await findEvidence(here.bkd, signed.code.slice(0, 6), new Date())).toBeNull()
    expect(await findEvidence(here.bkd, '', new Date())).toBeNull()
  })
})
