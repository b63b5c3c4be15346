import { keyedHash } from '#lib/access/keyed-hash'
import { openEmployeeSession } from '#lib/access/open-session'
import { refuseSignIn } from '#lib/access/refuse-sign-in'
import { secondsToWait } from '#lib/access/sign-in-failures'
import type { SignInResult } from '#lib/access/sign-in-result'
import { db } from '#lib/db'

/** The slip's door: a 128-bit token from the QR's fragment, 22 characters of base64url, known only by its hash. */
export async function signInBySlip(token: string, address: string, now: Date): Promise<SignInResult> {
  // Per token, never per address: 128 bits need no pause for others, and a whole office shares one address.
  const attempt = { subject: `slip:${token}`, address }
  const waitSeconds = await secondsToWait(attempt, now)
  if (waitSeconds > 0) return { ok: false, reason: 'too_many_tries', waitSeconds }
  const code = await db().personalCode.findFirst({
    where: { tokenHash: keyedHash('slip-token', token), voidedAt: null },
    select: { id: true, employeeId: true, employee: { select: { regionId: true } } },
  })
  if (!code) return refuseSignIn('slip', attempt, now)
  const person = { employeeId: code.employeeId, regionId: code.employee.regionId, personalCodeId: code.id }
  return { ok: true, sessionId: await openEmployeeSession({ ...person, identifiedBy: 'SLIP' }, now) }
}
