import type { Actor } from '#lib/access/actor'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'

const SHOWN_IMPORTS = 20

/** The latest files applied in the actor's region, latest first; empty for anybody but BKD. */
export async function listImports(actor: Actor | null) {
  if (!isBkd(actor)) return []
  return db().rosterImport.findMany({
    where: { campaign: { regionId: actor.regionId } },
    select: {
      id: true,
      fileName: true,
      accepted: true,
      warned: true,
      refused: true,
      appliedAt: true,
      campaign: { select: { name: true } },
      appliedBy: { select: { name: true } },
    },
    orderBy: { appliedAt: 'desc' },
    take: SHOWN_IMPORTS,
  })
}
