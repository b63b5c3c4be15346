import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'
import { listOffices } from '#lib/signings/list-offices'
import { composeViewScope, type ViewScope } from '#lib/signings/view-scope'

/** The places an officer may read now; null for everybody who has none. */
export async function readViewScope(actor: Actor | null, now: Date): Promise<ViewScope | null> {
  const offices = await listOffices(db(), actor, now)
  return composeViewScope(
    actor,
    offices.map(({ office }) => office),
  )
}
