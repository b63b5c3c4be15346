import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import type { OpdRefusal } from '#lib/regions/create-opd'
import { lockRegion } from '#lib/regions/lock-region'
import { findTakenName, readAliases } from '#lib/regions/opd-name-rules'
import type { ChangeOpdInput } from '#lib/regions/schema'

const opdFieldsSelect = {
  id: true,
  name: true,
  shortName: true,
  aliases: true,
  helpName: true,
  helpPhone: true,
} as const

export type ChangeOpdResult = { ok: true } | OpdRefusal

/** Changes names and help contact of an agency of the actor's region. What was printed keeps the former name. */
export async function changeOpd(
  actor: Actor | null,
  input: ChangeOpdInput,
  now: Date,
): Promise<ChangeOpdResult> {
  if (!isBkd(actor)) return refuseAccess(actor, 'opd.change', now)
  const { opdId, ...typed } = input
  const wanted = { ...typed, aliases: readAliases(typed.aliases, typed.name) }
  return db().$transaction(async (tx) => {
    await lockRegion(tx, actor.regionId)
    const opds = await tx.opd.findMany({ where: { regionId: actor.regionId }, select: opdFieldsSelect })
    const current = opds.find(({ id }) => id === opdId)
    if (!current) return refuseAccess(actor, 'opd.change', now, tx)
    const others = opds.filter(({ id }) => id !== opdId)
    const name = findTakenName(wanted, others)
    if (name !== null) return { ok: false, reason: 'name_taken', name }
    const fields = listChanged(current, wanted)
    if (fields.length === 0) return { ok: true }
    await tx.opd.update({ where: { id: opdId }, data: wanted, select: { id: true } })
    await recordEvent(tx, actor, 'opd.changed', opdId, { fields }, now)
    return { ok: true }
  })
}

type OpdFields = Omit<ChangeOpdInput, 'opdId'>

function listChanged(current: OpdFields, wanted: OpdFields): string[] {
  const fields = ['name', 'shortName', 'aliases', 'helpName', 'helpPhone'] as const
  return fields.filter((field) => JSON.stringify(current[field]) !== JSON.stringify(wanted[field]))
}
