import { hashAddress } from '#lib/access/hash-address'
import { loadWaits, type Wait } from '#lib/access/load-waits'
import type { SignInAttempt } from '#lib/access/sign-in-attempt'
import { type Db, db } from '#lib/db'

/** Whether a try counts as right, as wrong, or not at all because it has to wait. */
export type Settled = { kind: 'right' } | { kind: 'wrong' } | { kind: 'paused'; waitSeconds: number }

/**
 * Decides a try that was looked at, one after the other for one person over all processes: of many at once only the
 * free ones are told apart and, when wrong, counted. `rightId` is the subject's whose secret it was, null for nobody's.
 */
export async function settleTry(attempt: SignInAttempt, rightId: string | null, now: Date): Promise<Settled> {
  return db().$transaction(async (tx) => {
    await lockSubjects(tx, attempt)
    const waits = await loadWaits(tx, attempt, now)
    const free = waits.filter(({ seconds }) => seconds === 0)
    if (free.length === 0) return { kind: 'paused', waitSeconds: shortestWait(waits) }
    if (free.some(({ subject }) => subject.id === rightId)) return { kind: 'right' }
    const addressHash = hashAddress(attempt.address)
    await tx.signInFailure.createMany({
      data: free.map(({ subjectHash }) => ({ subjectHash, addressHash, at: now })),
    })
    return { kind: 'wrong' }
  })
}

/** Seconds until the first of the subjects may be tried for. */
export function shortestWait(waits: readonly Wait[]): number {
  return Math.min(...waits.map(({ seconds }) => seconds))
}

/** In one order, so that two tries for the same people never wait for each other. */
async function lockSubjects(tx: Db, { subjects }: SignInAttempt): Promise<void> {
  const keys = subjects.map(({ key }) => `sign-in:${key}`)
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(ordered."key")
    FROM (SELECT hashtextextended(k, 17) AS "key" FROM unnest(${keys}::text[]) k ORDER BY 1) ordered`
}
