import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from '#lib/access/keyed-hash'
import { cleanCode, cleanNumber } from '#lib/access/number-input'
import { openEmployeeSession } from '#lib/access/open-session'
import { refuseSignIn } from '#lib/access/refuse-sign-in'
import type { SignInEmployeeInput } from '#lib/access/schema'
import { secondsToWait } from '#lib/access/sign-in-failures'
import type { SignInResult } from '#lib/access/sign-in-result'
import { db } from '#lib/db'

/**
 * The employees' door: NIP, NI PPPK, NIK or local number with the personal code. The same number may stand in two
 * regions; the code decides. An unknown number costs the same work as a wrong code.
 */
export async function signInEmployee(
  input: SignInEmployeeInput,
  address: string,
  now: Date,
): Promise<SignInResult> {
  const number = cleanNumber(input.number)
  const attempt = { subject: `employee:${number}`, address }
  const waitSeconds = await secondsToWait(attempt, now)
  if (waitSeconds > 0) return { ok: false, reason: 'too_many_tries', waitSeconds }
  const found = await findByNumberAndCode(number, cleanCode(input.code) ?? '')
  if (!found) return refuseSignIn('employee', attempt, now)
  return { ok: true, sessionId: await openEmployeeSession({ ...found, identifiedBy: 'CODE' }, now) }
}

async function findByNumberAndCode(number: string, code: string) {
  const codeHash = keyedHash('personal-code', code)
  const employees = await db().employee.findMany({
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
    take: 20,
  })
  for (const employee of employees) {
    const match = employee.codes.find((known) => timingSafeEqual(known.codeHash, codeHash))
    if (match) return { employeeId: employee.id, regionId: employee.regionId, personalCodeId: match.id }
  }
  return null
}
