import { afterAll, beforeAll, expect, it } from 'vitest'
import { makePersonalCode } from '#lib/access/make-personal-code'
import { signInEmployee } from '#lib/access/sign-in-employee'
import type { SignInResult } from '#lib/access/sign-in-result'
import { db } from '#lib/db'
import { makeRegion } from '#tests/factories/region'
import { openTestDatabase, type TestDatabase } from '#tests/integration/database'

const PEOPLE = 2000
const AT_ONCE = 20
const office = '203.0.113.7'
let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** Everybody of an office, each with a code of their own. */
async function makeOffice() {
  const { id: regionId } = await makeRegion()
  const numbers = Array.from({ length: PEOPLE }, (_, index) => `P${index}`)
  const employees = await db().employee.createManyAndReturn({
    data: numbers.map((localNumber) => ({ regionId, name: `Pegawai ${localNumber}`, localNumber })),
    select: { id: true, localNumber: true },
  })
  const people = employees.map(({ id, localNumber }) => ({
    id,
    number: localNumber ?? '',
    ...makePersonalCode(),
  }))
  await db().personalCode.createMany({
    data: people.map(({ id: employeeId, codeHash, tokenHash }) => ({
      employeeId,
      codeHash,
      tokenHash,
      delivery: 'SLIP',
      issuedAt: new Date(),
    })),
  })
  return people
}

/** What everybody is told, `AT_ONCE` people at the door at any time. */
async function tryAll(people: { number: string; code: string }[]): Promise<SignInResult[]> {
  const queue = [...people]
  const answers: SignInResult[] = []
  const serve = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      answers.push(await signInEmployee({ number: next.number, code: '99999999' }, office, new Date()))
      answers.push(await signInEmployee(next, office, new Date()))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, serve))
  return answers
}

it('two thousand people behind one address, each with one typo, all come in', async () => {
  const answers = await tryAll(await makeOffice())
  const reasons = answers.filter((answer) => !answer.ok).map((answer) => (answer.ok ? '' : answer.reason))
  expect(new Set(reasons)).toEqual(new Set(['wrong_credentials']))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(PEOPLE)
}, 240_000)
