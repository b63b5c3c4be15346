import { randomUUID } from 'node:crypto'
import { recordEvent } from '#lib/audit/record-event'
import { getSealer } from '#lib/certificates/get-sealer'
import { db } from '#lib/db'
import { isUniqueViolation } from '#lib/db/unique-violation'
import { type BookRoll, type BookTarget, hashBookRoll, loadBookRoll } from '#lib/handovers/book-roll'
import { loadBookContent } from '#lib/handovers/load-book-content'
import { renderBook } from '#lib/handovers/render-book'
import { splitIntoVolumes } from '#lib/handovers/volumes'
import { writeFile } from '#lib/storage/write-file'

/** A sealed volume before it is kept. */
type SealedVolume = { volume: number; people: number; pages: number; bytes: Uint8Array }

/**
 * Compiles the book of a handover, or the provisional one of an agency: rendered, sealed and kept with its row and its
 * trace in one transaction. Idempotent: a book that already holds what the facts say is left as it is, a change (an
 * annulment, a witnessing) makes the next revision. A target that is not there is left alone.
 */
export async function compileBook(target: BookTarget, now: Date): Promise<void> {
  const roll = await loadBookRoll(target, now)
  if (!roll) return
  const contentHash = hashBookRoll(roll)
  const latest = await findLatestRevision(roll)
  if (latest && Buffer.from(latest.contentHash).equals(contentHash)) return
  const volumes: SealedVolume[] = []
  const parts = splitIntoVolumes(roll.signings)
  for (const [index, signings] of parts.entries()) {
    volumes.push(await sealVolume({ ...roll, signings }, { number: index + 1, of: parts.length }, now))
  }
  const accountId = 'accountId' in target ? target.accountId : null
  try {
    await keep(roll, (latest?.revision ?? 0) + 1, volumes, contentHash, accountId, now)
  } catch (error) {
    // Another worker kept this revision first; ours holds the same and is dropped.
    if (!isUniqueViolation(error)) throw error
  }
}

function findLatestRevision({ campaignId, opdId, handoverId }: BookRoll) {
  return db().book.findFirst({
    where: { campaignId, opdId, handoverId },
    orderBy: { revision: 'desc' },
    select: { revision: true, contentHash: true },
  })
}

async function sealVolume(
  roll: BookRoll,
  volume: { number: number; of: number },
  now: Date,
): Promise<SealedVolume> {
  const { pdf, pages } = await renderBook(await loadBookContent(roll, volume, now))
  const sealer = await getSealer()
  const bytes = await sealer.seal(pdf, 'Segel himpunan pakta integritas', now)
  return { volume: volume.number, people: roll.signings.length, pages, bytes }
}

async function keep(
  { campaignId, opdId, handoverId, signings }: BookRoll,
  revision: number,
  volumes: readonly SealedVolume[],
  contentHash: Uint8Array<ArrayBuffer>,
  compiledById: string | null,
  now: Date,
): Promise<void> {
  const { certificate: seal } = await getSealer()
  const sealFingerprint = new Uint8Array(Buffer.from(seal.fingerprint, 'hex'))
  await db().$transaction(async (tx) => {
    for (const { volume, people, pages, bytes } of volumes) {
      const id = randomUUID()
      const fileKey = `books/${id}.pdf`
      const stored = await writeFile(tx, { key: fileKey, contentType: 'application/pdf', bytes }, now)
      const place = { campaignId, opdId, handoverId, revision, volume, volumes: volumes.length }
      const made = { people, pages, fileKey, sealFingerprint, contentHash, compiledById, compiledAt: now }
      await tx.book.create({ data: { id, ...place, ...made, ...stored }, select: { id: true } })
    }
    const { regionId } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { regionId: true },
    })
    const counts = { volumes: volumes.length, people: signings.length, provisional: handoverId === null }
    await recordEvent(
      tx,
      { regionId, accountId: compiledById },
      'book.compiled',
      handoverId ?? opdId,
      counts,
      now,
    )
  })
}
