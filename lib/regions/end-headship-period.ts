import type { StaffActor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import type { Db } from '#lib/db'

/** Ends one headship at an instant, and with it what accounts may do as that head. The caller has authorised it. */
export async function endHeadshipPeriod(
  tx: Db,
  actor: StaffActor,
  headshipId: string,
  untilAt: Date,
  now: Date,
): Promise<void> {
  await tx.headship.update({ where: { id: headshipId }, data: { untilAt }, select: { id: true } })
  // A grant that would begin after the end needs no date of its own: it counts only while its headship runs.
  await tx.roleGrant.updateMany({
    where: {
      headshipId,
      fromAt: { lt: untilAt },
      OR: [{ untilAt: null }, { untilAt: { gt: untilAt } }],
    },
    data: { untilAt },
  })
  await recordEvent(tx, actor, 'headship.changed', headshipId, { fields: ['untilAt'] }, now)
}
