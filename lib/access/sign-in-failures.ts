import { keyedHash } from '#lib/access/keyed-hash'
import { DAILY_FAILURE_CAP, failureWindowStart, pauseSeconds } from '#lib/access/session-rules'
import { db } from '#lib/db'

const DAY = 86_400_000

/** Where and for whom somebody tries to sign in; only keyed hashes of both are stored. */
export type SignInAttempt = { subject: string; address: string }

/** Seconds to wait before the next try counts, 0 when it may be tried now. */
export async function secondsToWait(attempt: SignInAttempt, now: Date): Promise<number> {
  const subjectHash = keyedHash('sign-in-subject', attempt.subject)
  const addressHash = Buffer.from(keyedHash('sign-in-address', attempt.address))
  const failures = await db().signInFailure.findMany({
    where: { subjectHash, at: { gt: new Date(now.getTime() - DAY) } },
    select: { at: true, addressHash: true },
    orderBy: { at: 'desc' },
    take: DAILY_FAILURE_CAP,
  })
  const sameAddress = failures.filter((failure) => addressHash.equals(failure.addressHash))
  const recent = sameAddress.map(({ at }) => at).filter((at) => at > failureWindowStart(now))
  const pause = pauseSeconds(recent, now)
  return failures.length >= DAILY_FAILURE_CAP && sameAddress.length > 0 ? Math.max(pause, 60) : pause
}

/** Remembers one failed try. */
export async function recordSignInFailure(attempt: SignInAttempt, now: Date): Promise<void> {
  await db().signInFailure.create({
    data: {
      subjectHash: keyedHash('sign-in-subject', attempt.subject),
      addressHash: keyedHash('sign-in-address', attempt.address),
      at: now,
    },
    select: { id: true },
  })
}
