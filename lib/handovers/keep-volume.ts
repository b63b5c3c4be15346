import { randomUUID } from 'node:crypto'
import { recordEvent } from '#lib/audit/record-event'
import { recordSealCertificate } from '#lib/certificates/record-seal-certificate'
import type { SealCertificate } from '#lib/certificates/seal'
import { type Db, db } from '#lib/db'
import { bulkTransaction } from '#lib/db/bulk-transaction'
import { listKept, type Revision } from '#lib/handovers/revision'
import { writeFile } from '#lib/storage/write-file'

/** A volume before it is kept, with the certificate it was sealed with. */
export type SealedVolume = {
  volume: number
  people: number
  pages: number
  bytes: Uint8Array
  seal: SealCertificate
}

/**
 * Keeps one sealed volume with its file in one transaction; the last one leaves the trace of the whole book. What
 * another worker has kept first stands, and the own work is dropped.
 * @returns false when other facts have taken the revision's number, so that the caller has to begin anew
 */
export function keepVolume(revision: Revision, sealed: SealedVolume, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await lockRevision(tx, revision)
    const kept = await listKept(tx, revision)
    if (kept === null || kept.includes(sealed.volume)) return kept !== null
    await writeVolume(tx, revision, sealed, now)
    if (kept.length + 1 === revision.volumes) await leaveTrace(tx, revision, now)
    return true
  }, bulkTransaction)
}

/** Volumes of one revision are kept one after the other, so that exactly one of them is the last. */
async function lockRevision(tx: Db, { campaignId, opdId, handoverId, revision }: Revision): Promise<void> {
  const name = `${campaignId}/${opdId}/${handoverId}/${revision}`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 37))`
}

async function writeVolume(tx: Db, book: Revision, sealed: SealedVolume, now: Date): Promise<void> {
  const { campaignId, opdId, handoverId, revision, volumes, contentHash, compiledById } = book
  const { volume, people, pages, bytes, seal } = sealed
  const id = randomUUID()
  const fileKey = `books/${id}.pdf`
  const stored = await writeFile(tx, { key: fileKey, contentType: 'application/pdf', bytes }, now)
  await recordSealCertificate(tx, seal, now)
  const sealFingerprint = new Uint8Array(Buffer.from(seal.fingerprint, 'hex'))
  await tx.book.create({
    data: {
      ...{ id, campaignId, opdId, handoverId, revision, volume, volumes, people, pages, fileKey },
      ...{ sealFingerprint, contentHash, compiledById, compiledAt: now },
      ...stored,
    },
    select: { id: true },
  })
}

async function leaveTrace(tx: Db, book: Revision, now: Date): Promise<void> {
  const { campaignId, opdId, handoverId, volumes, people, compiledById: accountId } = book
  const { regionId } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { regionId: true },
  })
  const counts = { volumes, people, provisional: handoverId === null }
  await recordEvent(tx, { regionId, accountId }, 'book.compiled', handoverId ?? opdId, counts, now)
}
