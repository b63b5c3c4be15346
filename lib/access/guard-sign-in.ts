import { inTurn } from '#lib/access/in-turn'
import { loadWaits } from '#lib/access/load-waits'
import { type Settled, settleTry, shortestWait } from '#lib/access/settle-try'
import type { SignInAttempt } from '#lib/access/sign-in-attempt'
import { type SignInResult, wrongCredentials } from '#lib/access/sign-in-result'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'

/** The one of the subjects whose secret was typed, and how to begin their session; `open` gives its id. */
export type Match = { id: string; open: () => Promise<string> }

type Verify = (freeIds: readonly string[]) => Match | null | Promise<Match | null>

/**
 * One try at a door; `verify` is asked for the subjects that may be tried for. A wrong try is counted and leaves its
 * trace, and all doors give the one answer. `too_many_tries` comes with 1 to 60 seconds to wait, whether there is such
 * a person or not.
 */
export async function guardSignIn(attempt: SignInAttempt, now: Date, verify: Verify): Promise<SignInResult> {
  const key = attempt.subjects.map((subject) => subject.key).join()
  const { settled, match } = await inTurn(key, () => tryOnce(attempt, now, verify))
  if (settled.kind === 'paused')
    return { ok: false, reason: 'too_many_tries', waitSeconds: settled.waitSeconds }
  if (settled.kind === 'right' && match) return { ok: true, sessionId: await match.open() }
  const data = { door: attempt.door, reason: 'wrong' }
  await recordEvent(db(), { regionId: null }, 'signin.refused', null, data, now)
  return wrongCredentials
}

/** A password takes its time: no lock and no connection waits for it, and nothing is told before it is settled. */
async function tryOnce(
  attempt: SignInAttempt,
  now: Date,
  verify: Verify,
): Promise<{ settled: Settled; match: Match | null }> {
  const waits = await loadWaits(db(), attempt, now)
  const freeIds = waits.filter(({ seconds }) => seconds === 0).map(({ subject }) => subject.id)
  if (freeIds.length === 0) {
    return { settled: { kind: 'paused', waitSeconds: shortestWait(waits) }, match: null }
  }
  const match = await verify(freeIds)
  return { settled: await settleTry(attempt, match?.id ?? null, now), match }
}
