import type { Actor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import { helpReach } from '#lib/signings/help-reach'

const MOST_LISTED = 100

/**
 * The requests for help of a campaign that an officer may answer, the unanswered first, then the latest; narrowed to the
 * people of one agency when `opdId` is given. Reading them leaves a trace.
 */
export async function listHelp(
  actor: Actor | null,
  { campaignId, opdId }: { campaignId: string; opdId: string | null },
  now: Date,
) {
  const reach = await helpReach(db(), actor, now)
  if (!actor || !reach) return []
  const inOpd = opdId === null ? {} : { signatory: { memberships: { some: { opdId, untilAt: null } } } }
  const requests = await db().helpRequest.findMany({
    where: { AND: [reach, inOpd, { signatory: { campaignId } }] },
    select: {
      id: true,
      kind: true,
      message: true,
      createdAt: true,
      resolution: { select: { answer: true, resolvedAt: true, resolvedBy: { select: { name: true } } } },
      signatory: { select: { id: true, name: true } },
    },
    // Descending, PostgreSQL puts what has no resolution first.
    orderBy: [{ resolution: { resolvedAt: 'desc' } }, { createdAt: 'desc' }],
    take: MOST_LISTED,
  })
  if (requests.length > 0) {
    await recordEvent(db(), actor, 'roster.read', campaignId, { opdId, count: requests.length }, now)
  }
  return requests
}

export type ListedHelp = Awaited<ReturnType<typeof listHelp>>[number]
