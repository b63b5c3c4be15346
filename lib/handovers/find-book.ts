import { db } from '#lib/db'
import { type BookRoll, hashBookRoll, loadBookRoll } from '#lib/handovers/book-roll'

/** One volume as it is kept; `size` in bytes. */
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

/** Whose book: a handover's, or an agency's provisional one when `handoverId` is null. */
export type BookPlace = Pick<BookRoll, 'campaignId' | 'opdId' | 'handoverId'>

/**
 * The volumes of a handover's book as the facts stand now; null while not all of them are compiled, or when an
 * annulment or a witnessing since calls for a new revision (the caller then queues `compile-book`). The caller has
 * authorised.
 */
export async function findHandoverBook(handoverId: string, now: Date): Promise<BookVolume[] | null> {
  const roll = await loadBookRoll({ handoverId }, now)
  return roll && findBookOf(roll)
}

/** The volumes of the latest revision, when it says what this roll says and all of them are there; else null. */
export async function findBookOf(roll: BookRoll): Promise<BookVolume[] | null> {
  const latest = await findLatestRevision(roll)
  if (!latest || !Buffer.from(latest.contentHash).equals(hashBookRoll(roll))) return null
  const volumes = await listVolumes(roll, latest.revision)
  return volumes.length === latest.volumes ? volumes : null
}

/**
 * The volumes of the latest provisional book of an agency that was compiled to its end, whatever has happened since;
 * null when there is none.
 */
export async function findProvisionalBook(campaignId: string, opdId: string): Promise<BookVolume[] | null> {
  const place = { campaignId, opdId, handoverId: null }
  const revisions = await db().book.groupBy({
    by: ['revision', 'volumes'],
    where: place,
    orderBy: { revision: 'desc' },
    _count: { volume: true },
  })
  const complete = revisions.find(({ volumes, _count }) => _count.volume === volumes)
  return complete ? listVolumes(place, complete.revision) : null
}

/** The newest revision of a book, complete or not, by what it says. */
export function findLatestRevision({ campaignId, opdId, handoverId }: BookPlace) {
  return db().book.findFirst({
    where: { campaignId, opdId, handoverId },
    orderBy: { revision: 'desc' },
    select: { revision: true, volumes: true, contentHash: true },
  })
}

function listVolumes({ campaignId, opdId, handoverId }: BookPlace, revision: number): Promise<BookVolume[]> {
  return db().book.findMany({
    where: { campaignId, opdId, handoverId, revision },
    orderBy: { volume: 'asc' },
    select: bookVolumeSelect,
  })
}
