import { verify } from '@node-rs/argon2'
import { Secret, TOTP } from 'otpauth'
import { guardSignIn } from '#lib/access/guard-sign-in'
import { openStaffSession } from '#lib/access/open-session'
import { decryptText } from '#lib/access/personal-data-cipher'
import type { SignInStaffInput } from '#lib/access/schema'
import { NOBODY_ID } from '#lib/access/sign-in-attempt'
import type { SignInResult } from '#lib/access/sign-in-result'
import { db } from '#lib/db'

/** argon2id hash of a random password nobody has: an unknown account costs the same time as a wrong password. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$8FQesEVxy0e9PSmd6anwRg$8R++SW89VaVwv0eJNcvWNlqYnjL6z5gTYs2KPmb03lo'

/**
 * The officers' door: e-mail, password (argon2id, RFC 9106) and a time-based code (RFC 6238, one step of drift). An
 * account without a second factor cannot sign in.
 */
export async function signInStaff(
  input: SignInStaffInput,
  address: string,
  now: Date,
): Promise<SignInResult> {
  const email = input.email.trim().toLowerCase()
  const account = await db().staffAccount.findFirst({
    where: { email, disabledAt: null },
    select: { id: true, regionId: true, passwordHash: true, totpCipher: true },
  })
  const subject = account
    ? { key: `staff:${account.id}`, id: account.id }
    : { key: `staff-email:${email}`, id: NOBODY_ID }
  return guardSignIn({ door: 'staff', subjects: [subject], address }, now, async () => {
    const passwordRight = await verify(account?.passwordHash ?? NOBODY, input.password)
    if (!account || !passwordRight || !isTotpRight(account.totpCipher, input.totp, now)) return null
    return { id: account.id, open: () => openStaffSession(account, address, now) }
  })
}

function isTotpRight(cipher: Uint8Array | null, typed: string, now: Date): boolean {
  if (!cipher) return false
  const totp = new TOTP({ secret: Secret.fromBase32(decryptText('totp', cipher)) })
  const token = typed.replace(/\s/g, '')
  return totp.validate({ token, timestamp: now.getTime(), window: 1 }) !== null
}
