import type { Actor } from '#lib/access/actor'
import { refuseAccess } from '#lib/access/refuse-access'
import { isBkd } from '#lib/access/rules'
import { db } from '#lib/db'
import { type OpenedBook, openVolume } from '#lib/handovers/open-volume'
import { prepareBook } from '#lib/handovers/prepare-book'

/** "Unduh himpunan pakta": one volume of the book of a handover of the actor's region. */
export async function openHandoverBook(
  actor: Actor | null,
  { handoverId, volume }: { handoverId: string; volume: number },
  now: Date,
): Promise<OpenedBook> {
  if (!isBkd(actor)) return refuseAccess(actor, 'book.open', now)
  const prepared = await prepareBook(actor, { handoverId }, now)
  if (!prepared.ok) return prepared
  const { ordinal, opd } = await db().handover.findUniqueOrThrow({
    where: { id: handoverId },
    select: { ordinal: true, opd: { select: { name: true } } },
  })
  const name = `Himpunan pakta ${opd.name} penyerahan ${ordinal}`
  return openVolume(actor, prepared.volumes, { volume, name }, now)
}
