import { hashAddress } from '#lib/access/hash-address'
import { keyedHash } from '#lib/access/keyed-hash'
import { failureDayStart, knownAddressStart, secondsToWait } from '#lib/access/pause-rules'
import type { SignInAttempt, SignInSubject } from '#lib/access/sign-in-attempt'
import type { Db } from '#lib/db'

/** One subject of a try with the seconds before it may be made, 0 for now. */
export type Wait = { subject: SignInSubject; subjectHash: Uint8Array<ArrayBuffer>; seconds: number }

/** How long a try has to wait for each of its subjects; as many queries for one as for many, known or not. */
export async function loadWaits(tx: Db, attempt: SignInAttempt, now: Date): Promise<Wait[]> {
  const addressHash = Buffer.from(hashAddress(attempt.address))
  const subjects = attempt.subjects.map((subject) => ({
    subject,
    subjectHash: keyedHash('sign-in-subject', subject.key),
  }))
  const failures = await tx.signInFailure.findMany({
    where: {
      subjectHash: { in: subjects.map(({ subjectHash }) => subjectHash) },
      at: { gt: failureDayStart(now) },
    },
    select: { subjectHash: true, addressHash: true, at: true },
  })
  const knownIds = await listKnownIds(tx, attempt, addressHash, now)
  return subjects.map(({ subject, subjectHash }) => {
    const own = failures.filter((failure) => Buffer.from(subjectHash).equals(failure.subjectHash))
    const placed = own.map(({ at, addressHash: from }) => ({ at, isHere: addressHash.equals(from) }))
    return { subject, subjectHash, seconds: secondsToWait(placed, knownIds.has(subject.id), now) }
  })
}

/** Whoever of the subjects has signed in from this address of late. */
async function listKnownIds(tx: Db, { door, subjects }: SignInAttempt, addressHash: Buffer, now: Date) {
  const ids = subjects.map(({ id }) => id)
  const sessions = await tx.session.findMany({
    where: {
      ...(door === 'staff' ? { accountId: { in: ids } } : { employeeId: { in: ids } }),
      addressHash: new Uint8Array(addressHash),
      createdAt: { gt: knownAddressStart(now) },
    },
    select: { employeeId: true, accountId: true },
    distinct: ['employeeId', 'accountId'],
  })
  return new Set(sessions.map(({ employeeId, accountId }) => employeeId ?? accountId))
}
