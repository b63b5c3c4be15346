import type { Actor } from '#lib/access/actor'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'

const SHOWN_DECIDED = 100

const handoverSelect = {
  id: true,
  ordinal: true,
  kind: true,
  titlePrinted: true,
  namePrinted: true,
  handedOverAt: true,
  opd: { select: { id: true, name: true } },
  campaign: { select: { id: true, name: true } },
  decision: {
    select: { kind: true, reason: true, decidedAt: true, decidedBy: { select: { name: true } } },
  },
  _count: { select: { items: true } },
} as const

/** Handovers of the actor's region: those waiting for BKD, longest first, and the latest decided ones. */
export async function listHandovers(actor: Actor | null) {
  if (!isBkd(actor)) return { waiting: [], decided: [] }
  const inRegion = { campaign: { regionId: actor.regionId } }
  const waiting = await db().handover.findMany({
    where: { ...inRegion, decision: null },
    select: handoverSelect,
    orderBy: [{ handedOverAt: 'asc' }, { id: 'asc' }],
  })
  const decided = await db().handover.findMany({
    where: { ...inRegion, decision: { isNot: null } },
    select: handoverSelect,
    orderBy: [{ handedOverAt: 'desc' }, { id: 'desc' }],
    take: SHOWN_DECIDED,
  })
  return { waiting, decided }
}

export type ListedHandover = Awaited<ReturnType<typeof listHandovers>>['waiting'][number]

/** One handover of the actor's region, with how many of its signings are witnessed and annulled; else null. */
export async function getHandover(actor: Actor | null, handoverId: string) {
  if (!isBkd(actor)) return null
  const handover = await db().handover.findFirst({
    where: { id: handoverId, campaign: { regionId: actor.regionId } },
    select: handoverSelect,
  })
  if (!handover) return null
  const items = (signing: object) => db().handoverItem.count({ where: { handoverId, signing } })
  return {
    ...handover,
    witnessed: await items({ witnessed: { isNot: null } }),
    annulled: await items({ annulment: { isNot: null } }),
  }
}
