import type { Actor } from '#lib/access/actor'
import { db } from '#lib/db'
import { formatDateTime, toTimeZone } from '#lib/regions/rules'
import { listUnwitnessed } from '#lib/signings/list-unwitnessed'
import { listUnwitnessedSchema } from '#lib/signings/witness-schema'
import { witnessSigningsSentences } from '#lib/signings/witness-sentences'

/** The unwitnessed list as the witness reads it, asked for by a page; anything malformed is answered like not theirs. */
export async function nameUnwitnessed(actor: Actor | null, wanted: unknown, now: Date) {
  const asked = listUnwitnessedSchema.safeParse(wanted)
  const list = asked.success ? await listUnwitnessed(actor, asked.data, now) : null
  if (!list?.ok || !actor?.regionId)
    return { ok: false as const, message: witnessSigningsSentences.not_found }
  const region = await db().region.findUniqueOrThrow({
    where: { id: actor.regionId },
    select: { timeZone: true },
  })
  const timeZone = toTimeZone(region.timeZone)
  const isSeveral = new Set(list.signings.map(({ opd }) => opd)).size > 1
  const signings = list.signings.map(({ signingId, name, position, unit, opd, signedAt }) => ({
    signingId,
    name,
    detail: [position, unit, isSeveral ? opd : null].filter((part) => part !== null).join(', '),
    signedAtText: `Ditandatangani ${formatDateTime(signedAt, timeZone)}`,
  }))
  return { ok: true as const, signings, total: list.total }
}
