import type { Actor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'

/** Ends the actor's own session; the cookie is worthless from here on. Ending twice is fine. */
export async function endSession(actor: Actor, now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    const ended = await tx.session.updateMany({
      where: { id: actor.sessionId, endedAt: null },
      data: { endedAt: now },
    })
    if (ended.count > 0) await recordEvent(tx, actor, 'signout', actor.sessionId, {}, now)
  })
}
