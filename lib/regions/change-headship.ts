import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { type Db, db } from '#lib/db'
import type { ChangeHeadshipInput } from '#lib/regions/schema'

const printedSelect = { name: true, rank: true, positionTitle: true, skNumber: true } as const

export type ChangeHeadshipResult = { ok: true } | { ok: false; reason: 'not_found' | 'already_acted' }

/**
 * Corrects how a head is named in what is printed from now on. Once the head has witnessed or handed over, name and
 * title stay: another person or post is a new appointment. Rank and SK may still be put right.
 */
export async function changeHeadship(
  actor: Actor | null,
  input: ChangeHeadshipInput,
  now: Date,
): Promise<ChangeHeadshipResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'headship.change', now)
  const { headshipId, ...wanted } = input
  return db().$transaction(async (tx) => {
    await holdHeadship(tx, actor.regionId, headshipId)
    const current = await tx.headship.findFirst({
      where: { id: headshipId, regionId: actor.regionId },
      select: { ...printedSelect, _count: { select: { witnessings: true, handovers: true } } },
    })
    if (!current) return refuseAccess(actor, 'headship.change', now, tx)
    const fields = (['name', 'rank', 'positionTitle', 'skNumber'] as const).filter(
      (field) => current[field] !== wanted[field],
    )
    if (fields.length === 0) return { ok: true }
    const hasActed = current._count.witnessings + current._count.handovers > 0
    if (hasActed && (fields.includes('name') || fields.includes('positionTitle'))) {
      return { ok: false, reason: 'already_acted' }
    }
    await tx.headship.update({ where: { id: headshipId }, data: wanted, select: { id: true } })
    await recordEvent(tx, actor, 'headship.changed', headshipId, { fields }, now)
    return { ok: true }
  })
}

/** Waits for an act that is just being written by this office, so that it counts. */
async function holdHeadship(tx: Db, regionId: string, headshipId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "Headship" WHERE "id" = ${headshipId}::uuid AND "regionId" = ${regionId}::uuid FOR NO KEY UPDATE`
}
