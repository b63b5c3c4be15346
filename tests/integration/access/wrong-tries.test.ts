import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { keyedHash } from '#lib/access/keyed-hash'
import { signInBySlip } from '#lib/access/sign-in-by-slip'
import { signInEmployee } from '#lib/access/sign-in-employee'
import type { SignInResult } from '#lib/access/sign-in-result'
import { signInStaff } from '#lib/access/sign-in-staff'
import { makeAccount } from '#tests/factories/account'
import { makeCampaign } from '#tests/factories/campaign'
import { makeCodedEmployee } from '#tests/factories/coded-employee'
import { makeOpd } from '#tests/factories/opd'
import { makeRegion } from '#tests/factories/region'
import { addDays, nextSerial } from '#tests/factories/serial'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

const now = new Date()
let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function makePerson(numbers: Parameters<typeof makeCodedEmployee>[1] = {}) {
  const regionId = (await makeRegion()).id
  const campaignId = (await makeCampaign({ regionId })).id
  return makeCodedEmployee({ campaignId, opdId: (await makeOpd({ regionId })).id }, numbers)
}

const wrongCode = (number: string) => ({ number, code: '99999999' })
const absentNumber = () => `${String(nextSerial()).padStart(8, '0')}2015011999`
const ADDRESSES = Array.from({ length: 200 }, (_, index) => `10.20.${index >> 7}.${index & 127}`)

function count(results: readonly SignInResult[]) {
  const reasons = results.map((result) => (result.ok ? 'ok' : result.reason))
  const of = (reason: string) => reasons.filter((known) => known === reason).length
  return { wrong: of('wrong_credentials'), paused: of('too_many_tries'), ok: of('ok') }
}

describe('a hundred wrong tries at once', () => {
  it('are looked at three times, whether the number is there or not', async () => {
    for (const number of [(await makePerson()).number, absentNumber()]) {
      const tries = Array.from({ length: 100 }, () => signInEmployee(wrongCode(number), '10.0.1.1', now))
      expect(count(await Promise.all(tries))).toEqual({ wrong: 3, paused: 97, ok: 0 })
    }
  })

  it('are looked at three times over several processes', async () => {
    const { number } = await makePerson()
    const doors: typeof import('#lib/access/sign-in-employee')[] = []
    while (doors.length < 8) {
      // Each copy of the modules queues for itself, as each process does.
      vi.resetModules()
      doors.push(await import('#lib/access/sign-in-employee'))
    }
    expect(new Set(doors.map((door) => door.signInEmployee)).size).toBe(8)
    const tries = Array.from({ length: 12 }, () =>
      doors.map((door) => door.signInEmployee(wrongCode(number), '10.0.1.5', now)),
    )
    expect(count(await Promise.all(tries.flat()))).toEqual({ wrong: 3, paused: 93, ok: 0 })
  })

  it('are looked at three times at the officers’ door too', async () => {
    const { email } = await makeAccount({ regionId: (await makeRegion()).id })
    for (const typed of [email, `tidak-ada-${nextSerial()}@contoh.go.id`]) {
      const input = { email: typed, password: 'salah', totp: '000000' }
      const tries = Array.from({ length: 100 }, () => signInStaff(input, '10.0.1.2', now))
      expect(count(await Promise.all(tries))).toEqual({ wrong: 3, paused: 97, ok: 0 })
    }
  })

  it('keep neither others nor the person elsewhere out', async () => {
    const [target, other] = [await makePerson(), await makePerson()]
    const flood = Array.from({ length: 100 }, () => signInEmployee(wrongCode(target.number), '10.0.1.3', now))
    expect(await signInEmployee(other, '10.0.1.3', now)).toMatchObject({ ok: true })
    expect(await signInEmployee(target, '10.0.1.4', now)).toMatchObject({ ok: true })
    await Promise.all(flood)
  })
})

describe('wrong tries from two hundred addresses', () => {
  it('end at fifty a day, for a person and for a number nobody has', async () => {
    for (const number of [(await makePerson()).number, absentNumber()]) {
      const tries = ADDRESSES.map((address) => signInEmployee(wrongCode(number), address, now))
      const results = await Promise.all(tries)
      expect(count(results)).toEqual({ wrong: 50, paused: 150, ok: 0 })
      const waits = results.flatMap((result) =>
        result.ok || result.waitSeconds === 0 ? [] : result.waitSeconds,
      )
      expect(new Set(waits)).toEqual(new Set([60]))
    }
  })

  it('leave the addresses open from which the person signed in of late, and their slip', async () => {
    const person = await makePerson()
    for (const [address, days] of [
      ['10.0.2.1', -89],
      ['10.0.2.2', -91],
    ] as const) {
      expect(await signInEmployee(person, address, addDays(now, days))).toMatchObject({ ok: true })
    }
    for (const address of ADDRESSES) await signInEmployee(wrongCode(person.number), address, now)
    const refused = { ok: false, reason: 'too_many_tries', waitSeconds: 60 }
    expect(await signInEmployee(person, '10.0.2.2', now)).toEqual(refused)
    expect(await signInEmployee(person, '10.0.2.3', now)).toEqual(refused)
    expect(await signInEmployee(person, '10.0.2.1', now)).toMatchObject({ ok: true })
    expect(await signInBySlip(person.token, '10.0.2.4', now)).toMatchObject({ ok: true })
    expect(await signInEmployee(person, '10.0.2.4', now)).toMatchObject({ ok: true })
    expect(await signInEmployee(person, '10.0.2.3', addDays(now, 1))).toMatchObject({ ok: true })
  })

  it("leave an officer's known address open", async () => {
    const { email, password, totp } = await makeAccount({ regionId: (await makeRegion()).id })
    const right = (at: Date) => ({ email, password, totp: totp(at) })
    const before = addDays(now, -1)
    expect(await signInStaff(right(before), '10.0.3.1', before)).toMatchObject({ ok: true })
    const tries = ADDRESSES.map((address) => signInStaff({ ...right(now), password: 'salah' }, address, now))
    expect(count(await Promise.all(tries))).toEqual({ wrong: 50, paused: 150, ok: 0 })
    expect(await signInStaff(right(now), '10.0.3.2', now)).toMatchObject({ reason: 'too_many_tries' })
    expect(await signInStaff(right(now), '10.0.3.1', now)).toMatchObject({ ok: true })
  })
})

describe('wrong tries are counted', () => {
  it('for the person, whichever of the numbers is typed', async () => {
    const [nik, localNumber] = [`3276${String(nextSerial()).padStart(12, '0')}`, `L${nextSerial()}`]
    const person = await makePerson({ nikHash: keyedHash('nik', nik), localNumber })
    const results = []
    for (const number of [person.number, nik, localNumber, person.number]) {
      results.push(await signInEmployee(wrongCode(number), '10.0.4.1', now))
    }
    expect(count(results)).toEqual({ wrong: 3, paused: 1, ok: 0 })
  })

  it('for each of two people with one number apart, so that neither shuts the other out', async () => {
    const localNumber = `L${nextSerial()}`
    const [one, two] = [await makePerson({ localNumber }), await makePerson({ localNumber })]
    for (let tries = 0; tries < 3; tries += 1) {
      await signInEmployee(wrongCode(one.number), '10.0.4.2', now)
    }
    const shared = (code: string) => signInEmployee({ number: localNumber, code }, '10.0.4.2', now)
    expect(await shared(two.code)).toMatchObject({ ok: true })
    expect(await shared(one.code)).toMatchObject({ reason: 'wrong_credentials' })
  })

  it('for a /64 of IPv6 together', async () => {
    const { number } = await makePerson()
    const tries = Array.from({ length: 20 }, (_, host) =>
      signInEmployee(wrongCode(number), `2001:db8:1:2::${host + 1}`, now),
    )
    expect(count(await Promise.all(tries))).toEqual({ wrong: 3, paused: 17, ok: 0 })
  })

  it('never when they were right', async () => {
    const person = await makePerson()
    const tries = Array.from({ length: 60 }, () => signInEmployee(person, '10.0.4.3', now))
    expect(count(await Promise.all(tries))).toEqual({ wrong: 0, paused: 0, ok: 60 })
    expect(await signInEmployee(person, '10.0.4.4', now)).toMatchObject({ ok: true })
  })
})
