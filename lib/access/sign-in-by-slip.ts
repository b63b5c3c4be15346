import { guardSignIn } from '#lib/access/guard-sign-in'
import { keyedHash } from '#lib/access/keyed-hash'
import { openEmployeeSession } from '#lib/access/open-session'
import { NOBODY_ID } from '#lib/access/sign-in-attempt'
import type { SignInResult } from '#lib/access/sign-in-result'
import { db } from '#lib/db'

/**
 * The slip's door: a 128-bit token in the QR's fragment, 22 characters of base64url, known only by its hash. Wrong tries
 * count for the token, not for a person: nobody can guess one, so a right one never waits for others' tries.
 */
export async function signInBySlip(token: string, address: string, now: Date): Promise<SignInResult> {
  const code = await db().personalCode.findFirst({
    where: { tokenHash: keyedHash('slip-token', token), voidedAt: null },
    select: { id: true, employeeId: true, employee: { select: { regionId: true } } },
  })
  const subjects = [{ key: `slip:${token}`, id: code?.employeeId ?? NOBODY_ID }]
  return guardSignIn({ door: 'slip', subjects, address }, now, () => {
    if (!code) return null
    const { id: personalCodeId, employeeId, employee } = code
    const person = { employeeId, regionId: employee.regionId, personalCodeId, identifiedBy: 'SLIP' as const }
    return { id: employeeId, open: () => openEmployeeSession(person, address, now) }
  })
}
