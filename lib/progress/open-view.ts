import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'
import { readViewScope } from '#lib/signings/read-view-scope'
import type { ViewScope } from '#lib/signings/view-scope'

/** One campaign as an officer may see it: all own agencies, or the one that was asked for. */
export type View = { scope: ViewScope; campaignId: string; opdId: string | null }

/**
 * Opens a campaign for reading; null when the actor may see nothing of it. An agency or a campaign of somebody else is
 * answered like an absent one.
 */
export async function openView(
  actor: Actor | null,
  { campaignId, opdId }: { campaignId: string; opdId: string | null },
  now: Date,
): Promise<View | null> {
  const scope = await readViewScope(actor, now)
  if (!scope) return null
  const { regionId } = scope
  const campaign = await db().campaign.findFirst({
    where: { id: campaignId, regionId },
    select: { id: true },
  })
  if (!campaign) return null
  if (opdId === null) return { scope, campaignId, opdId }
  const opd = (await listSeenOpds(scope)).find(({ id }) => id === opdId)
  return opd ? { scope, campaignId, opdId: opd.id } : null
}

/** The agencies of a scope, by name; closed ones too, since what was signed there stays. */
export async function listSeenOpds(scope: ViewScope): Promise<{ id: string; name: string }[]> {
  const { regionId, opdIds, unitIds } = scope
  const places =
    opdIds === 'all'
      ? {}
      : { OR: [{ id: { in: [...opdIds] } }, { workUnits: { some: { id: { in: [...unitIds] } } } }] }
  return db().opd.findMany({
    where: { regionId, ...places },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}
