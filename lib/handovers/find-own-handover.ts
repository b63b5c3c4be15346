import type { Actor } from '#lib/access/actor'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'

/** A handover of the actor's own region, for its BKD; null for anybody else and for what is not there. */
export async function findOwnHandover(actor: Actor | null, handoverId: string) {
  if (!isBkd(actor)) return null
  const handover = await db().handover.findFirst({
    where: { id: handoverId, campaign: { regionId: actor.regionId } },
    select: { id: true, campaignId: true, opdId: true, ordinal: true, opd: { select: { name: true } } },
  })
  return handover && { actor, handover }
}
