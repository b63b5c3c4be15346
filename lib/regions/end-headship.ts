import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { type Db, db } from '#lib/db'
import { endHeadshipPeriod } from '#lib/regions/end-headship-period'
import { DAY, readLocalDate } from '#lib/regions/local-time-rules'
import { toTimeZone } from '#lib/regions/rules'
import type { EndHeadshipInput } from '#lib/regions/schema'

export type EndHeadshipResult =
  | { ok: true }
  | { ok: false; reason: 'not_found' | 'no_such_day' | 'ends_before_start' | 'already_ended' }

/**
 * Ends a headship of the actor's region after its last day; the account of that head can do nothing as head from then
 * on. A period that already ends earlier is not made longer: that is a new appointment with an SK of its own.
 */
export async function endHeadship(
  actor: Actor | null,
  input: EndHeadshipInput,
  now: Date,
): Promise<EndHeadshipResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'headship.end', now)
  return db().$transaction(async (tx) => {
    const headship = await lockHeadship(tx, actor.regionId, input.headshipId)
    if (!headship) return refuseAccess(actor, 'headship.end', now, tx)
    const lastDay = readLocalDate(input.untilDay, toTimeZone(headship.timeZone))
    if (!lastDay) return { ok: false, reason: 'no_such_day' }
    const untilAt = new Date(lastDay.getTime() + DAY)
    if (untilAt <= headship.fromAt) return { ok: false, reason: 'ends_before_start' }
    if (headship.untilAt && headship.untilAt <= untilAt) return { ok: false, reason: 'already_ended' }
    await endHeadshipPeriod(tx, actor, headship.id, untilAt, now)
    return { ok: true }
  })
}

type LockedHeadship = { id: string; fromAt: Date; untilAt: Date | null; timeZone: string }

async function lockHeadship(tx: Db, regionId: string, headshipId: string) {
  const [headship] = await tx.$queryRaw<LockedHeadship[]>`
    SELECT h."id", h."fromAt", h."untilAt", r."timeZone"
    FROM "Headship" h JOIN "Region" r ON r."id" = h."regionId"
    WHERE h."id" = ${headshipId}::uuid AND h."regionId" = ${regionId}::uuid FOR NO KEY UPDATE OF h`
  return headship
}
