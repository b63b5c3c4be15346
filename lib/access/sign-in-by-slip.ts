import { keyedHash } from '#lib/access/keyed-hash'
import { openEmployeeSession } from '#lib/access/open-session'
import { recordSignInFailure, secondsToWait } from '#lib/access/sign-in-failures'
import { type SignInResult, wrongCredentials } from '#lib/access/sign-in-result'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'

/** The slip's door: a 128-bit token from the QR's fragment, 22 characters of base64url, known only by its hash. */
export async function signInBySlip(token: string, address: string, now: Date): Promise<SignInResult> {
  const attempt = { subject: `slip:${address}`, address }
  const waitSeconds = await secondsToWait(attempt, now)
  if (waitSeconds > 0) return { ok: false, reason: 'too_many_tries', waitSeconds }
  const code = await db().personalCode.findFirst({
    where: { tokenHash: keyedHash('slip-token', token), voidedAt: null },
    select: { id: true, employeeId: true, employee: { select: { regionId: true } } },
  })
  if (!code) {
    await recordSignInFailure(attempt, now)
    await recordEvent(
      db(),
      { regionId: null },
      'signin.refused',
      null,
      { door: 'slip', reason: 'wrong' },
      now,
    )
    return wrongCredentials
  }
  const person = { employeeId: code.employeeId, regionId: code.employee.regionId, personalCodeId: code.id }
  return { ok: true, sessionId: await openEmployeeSession({ ...person, identifiedBy: 'SLIP' }, now) }
}
