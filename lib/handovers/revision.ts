import type { Db } from '#lib/db'
import type { BookPlace } from '#lib/handovers/find-book'

/** A revision of a book while it is being compiled. `volumes` and `people` are those of the whole. */
export type Revision = BookPlace & {
  revision: number
  volumes: number
  people: number
  contentHash: Uint8Array<ArrayBuffer>
  compiledById: string | null
}

/** Whether a kept volume belongs to what is being compiled: the same facts, split in the same way. */
export function isOfRevision(
  kept: { volumes: number; contentHash: Uint8Array },
  { volumes, contentHash }: Pick<Revision, 'volumes' | 'contentHash'>,
): boolean {
  return kept.volumes === volumes && Buffer.from(kept.contentHash).equals(contentHash)
}

/** The numbers of the volumes that are kept already; null when other facts have taken the revision's number. */
export async function listKept(tx: Db, revision: Revision): Promise<number[] | null> {
  const { campaignId, opdId, handoverId } = revision
  const rows = await tx.book.findMany({
    where: { campaignId, opdId, handoverId, revision: revision.revision },
    select: { volume: true, volumes: true, contentHash: true },
  })
  return rows.every((row) => isOfRevision(row, revision)) ? rows.map(({ volume }) => volume) : null
}
