import type { Actor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { type Db, db } from '#lib/db'

/**
 * The answer to whoever asks for what is not theirs, the same as for what is not there, with a trace of the attempt.
 * Inside a transaction give it, so that the trace needs no second connection.
 */
export async function refuseAccess(actor: Actor | null, action: string, now: Date, tx: Db = db()) {
  if (actor) await recordEvent(tx, actor, 'access.refused', null, { action }, now)
  return { ok: false, reason: 'not_found' } as const
}
