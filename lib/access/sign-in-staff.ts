import { verify } from '@node-rs/argon2'
import { Secret, TOTP } from 'otpauth'
import { openStaffSession } from '#lib/access/open-session'
import { decryptText } from '#lib/access/personal-data-cipher'
import { refuseSignIn } from '#lib/access/refuse-sign-in'
import type { SignInStaffInput } from '#lib/access/schema'
import { secondsToWait } from '#lib/access/sign-in-failures'
import type { SignInResult } from '#lib/access/sign-in-result'
import { db } from '#lib/db'

/** argon2id hash of a random password nobody has: an unknown account costs the same time as a wrong password. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$8FQesEVxy0e9PSmd6anwRg$8R++SW89VaVwv0eJNcvWNlqYnjL6z5gTYs2KPmb03lo'

/** The officers' door: e-mail, password (argon2id, RFC 9106) and a time-based code (RFC 6238, one step of drift). */
export async function signInStaff(
  input: SignInStaffInput,
  address: string,
  now: Date,
): Promise<SignInResult> {
  const email = input.email.trim().toLowerCase()
  const attempt = { subject: `staff:${email}`, address }
  const waitSeconds = await secondsToWait(attempt, now)
  if (waitSeconds > 0) return { ok: false, reason: 'too_many_tries', waitSeconds }
  const account = await db().staffAccount.findFirst({
    where: { email, disabledAt: null },
    select: { id: true, regionId: true, passwordHash: true, totpCipher: true },
  })
  const passwordRight = await verify(account?.passwordHash ?? NOBODY, input.password)
  if (account && passwordRight && isTotpRight(account.totpCipher, input.totp, now)) {
    return { ok: true, sessionId: await openStaffSession(account, now) }
  }
  return refuseSignIn('staff', attempt, now)
}

function isTotpRight(cipher: Uint8Array | null, typed: string, now: Date): boolean {
  if (!cipher) return true
  const totp = new TOTP({ secret: Secret.fromBase32(decryptText('totp', cipher)) })
  const token = typed.replace(/\s/g, '')
  return totp.validate({ token, timestamp: now.getTime(), window: 1 }) !== null
}
