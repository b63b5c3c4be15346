import type { AuditEventName, AuditEvents } from '#lib/audit/events'
import type { Db } from '#lib/db'

/** Who did it: any part may be unknown (a refused sign-in has nobody). An `Actor` fits. */
export type AuditActor = {
  regionId: string | null
  sessionId?: string | null
  accountId?: string | null
  employeeId?: string | null
}

/**
 * Writes one audit row on the given transaction, so that a state and its trace are committed together.
 * `subjectId` is the id of what the event is about.
 */
export async function recordEvent<Name extends AuditEventName>(
  tx: Db,
  actor: AuditActor,
  event: Name,
  subjectId: string | null,
  data: AuditEvents[Name],
  now: Date,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      regionId: actor.regionId,
      sessionId: actor.sessionId ?? null,
      accountId: actor.accountId ?? null,
      employeeId: actor.accountId ? null : (actor.employeeId ?? null),
      event,
      subjectId,
      data,
      at: now,
    },
    select: { id: true },
  })
}
