import { db } from '#lib/db'
import { hashBookRoll, loadBookRoll } from '#lib/handovers/book-roll'

export type BookVolume = {
  id: string
  volume: number
  people: number
  pages: number
  fileKey: string
  sha256: Uint8Array
  size: number
  compiledAt: Date
}

const bookVolumeSelect = {
  id: true,
  volume: true,
  people: true,
  pages: true,
  fileKey: true,
  sha256: true,
  size: true,
  compiledAt: true,
} as const

/**
 * The volumes of a handover's book as the facts stand now; null while it is not compiled, or when an annulment or a
 * witnessing since calls for a new revision (the caller then queues `compile-book`). The caller has authorised.
 */
export async function findHandoverBook(handoverId: string, now: Date): Promise<BookVolume[] | null> {
  const roll = await loadBookRoll({ handoverId }, now)
  if (!roll) return null
  const latest = await db().book.findFirst({
    where: { handoverId },
    orderBy: { revision: 'desc' },
    select: { revision: true, contentHash: true },
  })
  if (!latest || !Buffer.from(latest.contentHash).equals(hashBookRoll(roll))) return null
  return listVolumes({ handoverId, revision: latest.revision })
}

/** The volumes of the latest provisional book of an agency, whatever has happened since; null when there is none. */
export async function findProvisionalBook(campaignId: string, opdId: string): Promise<BookVolume[] | null> {
  const place = { campaignId, opdId, handoverId: null }
  const latest = await db().book.findFirst({
    where: place,
    orderBy: { revision: 'desc' },
    select: { revision: true },
  })
  return latest && listVolumes({ ...place, revision: latest.revision })
}

function listVolumes(where: {
  handoverId: string | null
  revision: number
  campaignId?: string
  opdId?: string
}) {
  return db().book.findMany({ where, orderBy: { volume: 'asc' }, select: bookVolumeSelect })
}
