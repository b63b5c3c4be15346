import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'
import { type HandoverState, handoverState } from '#lib/handovers/rules'
import { openView } from '#lib/progress/open-view'
import type { HandoverKind } from '#prisma/generated/enums'

export type OpdHandover = {
  id: string
  ordinal: number
  kind: HandoverKind
  opd: string
  signings: number
  handedOverAt: Date
  handedOverBy: string
  state: HandoverState
  decidedAt: Date | null
  reason: string | null
}

/** The handovers of a campaign by the agencies an officer sees as a whole, latest first; none for anybody else. */
export async function listOpdHandovers(
  actor: Actor | null,
  wanted: { campaignId: string; opdId: string | null },
  now: Date,
): Promise<OpdHandover[]> {
  const view = await openView(actor, wanted, now)
  if (!view) return []
  const { scope, campaignId, opdId } = view
  const handovers = await db().handover.findMany({
    where: {
      campaignId,
      opd: { regionId: scope.regionId },
      AND: [
        opdId === null ? {} : { opdId },
        scope.opdIds === 'all' ? {} : { opdId: { in: [...scope.opdIds] } },
      ],
    },
    select: {
      id: true,
      ordinal: true,
      kind: true,
      handedOverAt: true,
      titlePrinted: true,
      namePrinted: true,
      opd: { select: { name: true } },
      decision: { select: { kind: true, reason: true, decidedAt: true } },
      _count: { select: { items: true } },
    },
    orderBy: [{ handedOverAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
  return handovers.map(({ opd, decision, _count, titlePrinted, namePrinted, ...handover }) => ({
    ...handover,
    opd: opd.name,
    signings: _count.items,
    handedOverBy: `${namePrinted}, ${titlePrinted}`,
    state: handoverState(decision?.kind ?? null),
    decidedAt: decision?.decidedAt ?? null,
    reason: decision?.reason ?? null,
  }))
}
