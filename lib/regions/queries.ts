import type { Actor } from '#lib/access/actor'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'

const headshipSelect = {
  id: true,
  name: true,
  nip: true,
  rank: true,
  positionTitle: true,
  kind: true,
  skNumber: true,
  fromAt: true,
  untilAt: true,
  employeeId: true,
  grants: { select: { accountId: true }, where: { account: { disabledAt: null } } },
} as const

const opdSelect = {
  id: true,
  name: true,
  shortName: true,
  aliases: true,
  helpName: true,
  helpPhone: true,
} as const

/** The agencies of the actor's region with the heads in office at `now`, by name; empty for anybody but BKD. */
export async function listOpds(actor: Actor | null, now: Date) {
  if (!isBkd(actor)) return []
  return db().opd.findMany({
    where: { regionId: actor.regionId, closedAt: null },
    select: {
      ...opdSelect,
      headships: {
        where: {
          workUnitId: null,
          fromAt: { lte: now },
          OR: [{ untilAt: null }, { untilAt: { gt: now } }],
        },
        select: { id: true, name: true, positionTitle: true, kind: true },
        orderBy: { fromAt: 'desc' },
      },
    },
    orderBy: { name: 'asc' },
  })
}

/** One agency of the actor's region with everybody who headed it, latest first; null for another region's. */
export async function getOpd(actor: Actor | null, opdId: string) {
  if (!isBkd(actor)) return null
  return db().opd.findFirst({
    where: { id: opdId, regionId: actor.regionId },
    select: {
      ...opdSelect,
      headships: { where: { workUnitId: null }, select: headshipSelect, orderBy: { fromAt: 'desc' } },
    },
  })
}
