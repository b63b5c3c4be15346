import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import { loadBookRoll } from '#lib/handovers/book-roll'
import { toFileName } from '#lib/handovers/file-name'
import { findOwnHandover } from '#lib/handovers/find-own-handover'
import { isDestroyed } from '#lib/handovers/is-destroyed'
import { findPackage } from '#lib/handovers/package/find-package'
import { listSources } from '#lib/handovers/package/list-sources'
import { zipStream } from '#lib/handovers/package/zip-stream'
import type { OpenFile } from '#lib/storage/open-file'

export type OpenedPackage =
  | { ok: true; file: OpenFile; fileName: string }
  | { ok: false; reason: 'not_found' | 'not_prepared' | 'destroyed' }

/**
 * "Unduh paket": the ZIP of a handover of the actor's region, written while it is taken. `not_prepared` also when the
 * facts have changed since the last one: nobody is given a package with an annulled pact in it.
 */
export async function openPackage(
  actor: Actor | null,
  { handoverId }: { handoverId: string },
  now: Date,
): Promise<OpenedPackage> {
  const own = await findOwnHandover(actor, handoverId)
  if (!own) return refuseAccess(actor, 'package.open', now)
  if (await isDestroyed(own.handover)) return { ok: false, reason: 'destroyed' }
  const roll = await loadBookRoll({ handoverId }, now)
  const kept = roll && (await findPackage(handoverId, roll))
  if (!kept) return { ok: false, reason: 'not_prepared' }
  const file = zipStream(await listSources(kept), kept.preparedAt)
  const { certificates } = kept
  await recordEvent(db(), own.actor, 'package.downloaded', handoverId, { certificates }, now)
  const name = `Paket pakta ${own.handover.opd.name} penyerahan ${own.handover.ordinal}`
  return { ok: true, file, fileName: `${toFileName(name)}.zip` }
}
