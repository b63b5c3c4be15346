import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endSession } from '#lib/access/end-session'
import { keyedHash } from '#lib/access/keyed-hash'
import { loadActor } from '#lib/access/load-actor'
import { signInBySlip } from '#lib/access/sign-in-by-slip'
import { signInEmployee } from '#lib/access/sign-in-employee'
import { signInStaff } from '#lib/access/sign-in-staff'
import { db } from '#lib/db'
import { makeAccount } from '#tests/factories/account'
import { makeCampaign } from '#tests/factories/campaign'
import { makeCodedEmployee } from '#tests/factories/coded-employee'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { addDays } from '#tests/factories/serial'
import { makeHeadship } from '#tests/factories/staff'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

const address = '10.0.0.1'
let database: TestDatabase
let regionId: string
let opdId: string
let campaignId: string

beforeAll(async () => {
  database = await openTestDatabase()
  regionId = (await makeRegion()).id
  opdId = (await makeOpd({ regionId })).id
  campaignId = (await makeCampaign({ regionId })).id
})
afterAll(() => database.close())

const makeEmployeeWithCode = () => makeCodedEmployee({ campaignId, opdId })

const wrong = { ok: false, reason: 'wrong_credentials', waitSeconds: 0 }

describe('the employees’ door', () => {
  it('opens with number and code as people type them, and by the slip', async () => {
    const person = await makeEmployeeWithCode()
    const spaced = {
      number: ` ${person.number.slice(0, 8)} ${person.number.slice(8)}`,
      code: person.code.replace(/(.{4})/, '$1 '),
    }
    const byCode = await signInEmployee(spaced, address, new Date())
    const bySlip = await signInBySlip(person.token, address, new Date())
    for (const [result, identifiedBy] of [
      [byCode, 'CODE'],
      [bySlip, 'SLIP'],
    ] as const) {
      if (!result.ok) throw new Error(result.reason)
      expect(await loadActor(result.sessionId, new Date())).toMatchObject({
        kind: 'employee',
        employeeId: person.employeeId,
        identifiedBy,
        personalCodeId: person.personalCodeId,
      })
    }
  })

  it('gives one answer to a wrong code, an absent number and another’s code', async () => {
    const [one, two] = [await makeEmployeeWithCode(), await makeEmployeeWithCode()]
    const tries = [
      { number: one.number, code: '00000000' },
      { number: '199001012015011999', code: one.code },
      { number: one.number, code: two.code },
      { number: one.number, code: '' },
    ]
    for (const attempt of tries) expect(await signInEmployee(attempt, address, new Date())).toEqual(wrong)
    expect(await signInBySlip('A'.repeat(22), address, new Date())).toEqual(wrong)
  })

  it('no longer opens with a voided code', async () => {
    const person = await makeEmployeeWithCode()
    await db().personalCode.update({
      where: { id: person.personalCodeId },
      data: { voidedAt: new Date(), voidReason: 'Slip hilang.' },
      select: { id: true },
    })
    expect(await signInEmployee(person, address, new Date())).toEqual(wrong)
    expect(await signInBySlip(person.token, address, new Date())).toEqual(wrong)
  })

  it('pauses after wrong tries here, and lets the person in from elsewhere', async () => {
    const person = await makeEmployeeWithCode()
    const now = new Date()
    for (let count = 0; count < 3; count += 1) {
      await signInEmployee({ number: person.number, code: '99999999' }, '10.9.9.9', now)
    }
    const paused = await signInEmployee(person, '10.9.9.9', now)
    expect(paused).toMatchObject({ ok: false, reason: 'too_many_tries' })
    expect(await signInEmployee(person, address, now)).toMatchObject({ ok: true })
    expect(await signInEmployee(person, '10.9.9.9', new Date(now.getTime() + 61_000))).toMatchObject({
      ok: true,
    })
  })

  it('keeps neither number, code nor address of a wrong try in clear', async () => {
    const person = await makeEmployeeWithCode()
    await signInEmployee({ number: person.number, code: '12121212' }, '10.77.66.55', new Date())
    const rows = await db().$queryRaw<{ row: string }[]>`
      SELECT t::text AS row FROM "SignInFailure" t UNION ALL SELECT a::text FROM "AuditEvent" a`
    const dump = rows.map(({ row }) => row).join('\n')
    for (const secret of [person.number, '12121212', '10.77.66.55']) expect(dump).not.toContain(secret)
  })
})

describe('a session', () => {
  it('ends by signing out, and by time', async () => {
    const person = await makeEmployeeWithCode()
    const result = await signInEmployee(person, address, new Date())
    if (!result.ok) throw new Error(result.reason)
    expect(await loadActor(result.sessionId, addDays(new Date(), 1))).toBeNull()
    const actor = await loadActor(result.sessionId, new Date())
    if (!actor) throw new Error('no session')
    await endSession(actor, new Date())
    expect(await loadActor(result.sessionId, new Date())).toBeNull()
  })
})

describe('the officers’ door', () => {
  async function makeHead() {
    const account = await makeAccount({ regionId })
    const headshipId = await makeHeadship({ regionId, opdId })
    await db().roleGrant.create({
      data: { accountId: account.id, role: 'OPD_HEAD', opdId, headshipId, fromAt: addDays(new Date(), -1) },
      select: { id: true },
    })
    return { ...account, headshipId, totp: () => account.totp(new Date()) }
  }

  it('needs e-mail, password and the time-based code', async () => {
    const { email, password, totp } = await makeHead()
    expect(
      await signInStaff({ email: email.toUpperCase(), password, totp: totp() }, address, new Date()),
    ).toMatchObject({ ok: true })
    const wrongTotp = String((Number(totp()) + 1) % 1_000_000).padStart(6, '0')
    for (const attempt of [
      { email, password: 'salah', totp: totp() },
      { email, password, totp: wrongTotp },
      { email, password, totp: '' },
      { email: 'tidak.ada@contoh.go.id', password, totp: totp() },
    ]) {
      expect(await signInStaff(attempt, '10.1.1.1', new Date())).toEqual(wrong)
    }
  })

  it('stays shut for an account without a second factor', async () => {
    const { email, password } = await makeAccount({ regionId, hasTotp: false })
    for (const totp of ['', '000000']) {
      expect(await signInStaff({ email, password, totp }, '10.1.1.2', new Date())).toEqual(wrong)
    }
  })

  it('takes the role away the moment the headship ends', async () => {
    const { email, password, headshipId, totp } = await makeHead()
    const result = await signInStaff({ email, password, totp: totp() }, address, new Date())
    if (!result.ok) throw new Error(result.reason)
    expect(await loadActor(result.sessionId, new Date())).toMatchObject({
      grants: [{ role: 'OPD_HEAD', opdId }],
    })
    await db().headship.update({
      where: { id: headshipId },
      data: { untilAt: new Date() },
      select: { id: true },
    })
    expect(await loadActor(result.sessionId, new Date())).toMatchObject({ grants: [] })
  })

  it('stores no number that can be read back from its hash', () => {
    expect(keyedHash('nik', '3276051106670043')).not.toEqual(keyedHash('slip-token', '3276051106670043'))
  })
})
