import { type Db, db } from '#lib/db'

/**
 * Whether an order of destruction has emptied what an agency's people signed in a campaign: the signings stand for
 * ever, but what they said is gone, and no book or package can be made of them any more.
 */
export async function isDestroyed(
  { campaignId, opdId }: { campaignId: string; opdId: string },
  tx: Db = db(),
): Promise<boolean> {
  const emptied = await tx.signing.findFirst({
    where: { campaignId, membership: { opdId }, snapshot: { is: null } },
    select: { id: true },
  })
  return emptied !== null
}
