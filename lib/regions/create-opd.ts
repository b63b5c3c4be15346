import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { type Db, db } from '#lib/db'
import { lockRegion } from '#lib/regions/lock-region'
import { findTakenName, readAliases } from '#lib/regions/opd-name-rules'
import type { CreateOpdInput } from '#lib/regions/schema'

export type OpdRefusal =
  | { ok: false; reason: 'not_found' }
  | { ok: false; reason: 'name_taken'; name: string }
export type CreateOpdResult = { ok: true; opdId: string } | OpdRefusal

/** Adds an agency to the actor's region. No two agencies may share a name or an alias. */
export async function createOpd(
  actor: Actor | null,
  input: CreateOpdInput,
  now: Date,
): Promise<CreateOpdResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'opd.create', now)
  const { regionId } = actor
  const wanted = { ...input, aliases: readAliases(input.aliases, input.name) }
  return db().$transaction(async (tx) => {
    await lockRegion(tx, regionId)
    const name = findTakenName(wanted, await listOpdNames(tx, regionId))
    if (name !== null) return { ok: false, reason: 'name_taken', name }
    const opd = await tx.opd.create({
      data: { regionId, createdAt: now, ...wanted },
      select: { id: true },
    })
    await recordEvent(tx, actor, 'opd.created', opd.id, {}, now)
    return { ok: true, opdId: opd.id }
  })
}

async function listOpdNames(tx: Db, regionId: string) {
  return tx.opd.findMany({ where: { regionId }, select: { name: true, aliases: true } })
}
