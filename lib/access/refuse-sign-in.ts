import { recordSignInFailure, type SignInAttempt } from '#lib/access/sign-in-failures'
import { type SignInResult, wrongCredentials } from '#lib/access/sign-in-result'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'

/** Remembers a wrong try with its trace, and gives the one answer that all doors give. */
export async function refuseSignIn(
  door: 'employee' | 'slip' | 'staff',
  attempt: SignInAttempt,
  now: Date,
): Promise<SignInResult> {
  await recordSignInFailure(attempt, now)
  await recordEvent(db(), { regionId: null }, 'signin.refused', null, { door, reason: 'wrong' }, now)
  return wrongCredentials
}
