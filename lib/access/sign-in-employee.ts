import { timingSafeEqual } from 'node:crypto'
import { guardSignIn } from '#lib/access/guard-sign-in'
import { keyedHash } from '#lib/access/keyed-hash'
import { cleanCode, cleanNumber } from '#lib/access/number-input'
import { openEmployeeSession } from '#lib/access/open-session'
import type { SignInEmployeeInput } from '#lib/access/schema'
import { NOBODY_ID } from '#lib/access/sign-in-attempt'
import type { SignInResult } from '#lib/access/sign-in-result'
import { db } from '#lib/db'

/**
 * The employees' door: NIP, NI PPPK, NIK or local number with the personal code. The same number may stand in two
 * regions; the code decides. Wrong tries count for the person, whichever of the numbers was typed. An unknown number
 * costs the same work as a wrong code.
 */
export async function signInEmployee(
  input: SignInEmployeeInput,
  address: string,
  now: Date,
): Promise<SignInResult> {
  const number = cleanNumber(input.number)
  const people = await findByNumber(number)
  const known = people.map(({ id }) => ({ key: `employee:${id}`, id }))
  const subjects = known.length > 0 ? known : [{ key: `employee-number:${number}`, id: NOBODY_ID }]
  return guardSignIn({ door: 'employee', subjects, address }, now, (freeIds) => {
    const free = people.filter(({ id }) => freeIds.includes(id))
    const found = findByCode(free, cleanCode(input.code) ?? '')
    if (!found) return null
    const person = { ...found, identifiedBy: 'CODE' as const }
    return { id: found.employeeId, open: () => openEmployeeSession(person, address, now) }
  })
}

type NumberedPerson = Awaited<ReturnType<typeof findByNumber>>[number]

function findByNumber(number: string) {
  return db().employee.findMany({
    where: {
      OR: [
        { nip: number },
        { niPppk: number },
        { localNumber: number },
        { nikHash: keyedHash('nik', number) },
      ],
    },
    select: {
      id: true,
      regionId: true,
      codes: { where: { voidedAt: null }, select: { id: true, codeHash: true } },
    },
    orderBy: { id: 'asc' },
    take: 20,
  })
}

function findByCode(people: NumberedPerson[], code: string) {
  const codeHash = keyedHash('personal-code', code)
  for (const { id, regionId, codes } of people) {
    const match = codes.find((known) => timingSafeEqual(known.codeHash, codeHash))
    if (match) return { employeeId: id, regionId, personalCodeId: match.id }
  }
  return null
}
