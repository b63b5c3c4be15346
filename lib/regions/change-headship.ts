import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import type { ChangeHeadshipInput } from '#lib/regions/schema'

const printedSelect = { name: true, rank: true, positionTitle: true, skNumber: true } as const

export type ChangeHeadshipResult = { ok: true } | { ok: false; reason: 'not_found' }

/** Corrects how a head is named in what is printed from now on; what was witnessed or handed over keeps its words. */
export async function changeHeadship(
  actor: Actor | null,
  input: ChangeHeadshipInput,
  now: Date,
): Promise<ChangeHeadshipResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'headship.change', now)
  const { headshipId, ...wanted } = input
  return db().$transaction(async (tx) => {
    const current = await tx.headship.findFirst({
      where: { id: headshipId, regionId: actor.regionId },
      select: printedSelect,
    })
    if (!current) return refuseAccess(actor, 'headship.change', now, tx)
    const fields = (['name', 'rank', 'positionTitle', 'skNumber'] as const).filter(
      (field) => current[field] !== wanted[field],
    )
    if (fields.length === 0) return { ok: true }
    await tx.headship.update({ where: { id: headshipId }, data: wanted, select: { id: true } })
    await recordEvent(tx, actor, 'headship.changed', headshipId, { fields }, now)
    return { ok: true }
  })
}
