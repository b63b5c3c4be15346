import type { Actor } from '#lib/access/actor'
import {
  mayReadEvidence,
  READING_ROLES,
  type SheetOwner,
} from '#lib/certificates/evidence-sheet/reader-rules'
import { db } from '#lib/db'

/**
 * Whether somebody may read the evidence of a signing at `now`. An officer's roles are read anew: an auditor's letter may
 * have run out since the session was loaded.
 */
export async function mayReadNow(actor: Actor, owner: SheetOwner, now: Date): Promise<boolean> {
  if (!mayReadEvidence(actor, owner)) return false
  if (actor.kind === 'employee') return true
  const { accountId } = actor
  const running = { fromAt: { lte: now }, OR: [{ untilAt: null }, { untilAt: { gt: now } }] }
  const role = { in: [...READING_ROLES] }
  return (await db().roleGrant.count({ where: { accountId, role, ...running } })) > 0
}
