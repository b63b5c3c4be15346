import { inTurn } from '#lib/access/in-turn'
import { getSealer } from '#lib/certificates/get-sealer'
import { sealPdf } from '#lib/certificates/seal-pdf'
import { db } from '#lib/db'
import { type BookRoll, type BookTarget, hashBookRoll, loadBookRoll } from '#lib/handovers/book-roll'
import { findLatestRevision } from '#lib/handovers/find-book'
import { isDestroyed } from '#lib/handovers/is-destroyed'
import { keepVolume, type SealedVolume } from '#lib/handovers/keep-volume'
import { loadBookContent } from '#lib/handovers/load-book-content'
import { renderBook } from '#lib/handovers/render-book'
import { isOfRevision, listKept, type Revision } from '#lib/handovers/revision'
import { splitIntoVolumes } from '#lib/handovers/volumes'

/**
 * Compiles the book of a handover, or the provisional one of an agency: each volume is rendered, sealed and kept by
 * itself, so that what was kept before a kill is not made again and memory never holds more than one. Idempotent: a
 * book that already holds what the facts say is left as it is, a change (an annulment, a witnessing) makes the next
 * revision. A target that is not there, or whose content was destroyed, is left alone.
 */
export async function compileBook(target: BookTarget, now: Date): Promise<void> {
  const roll = await loadBookRoll(target, now)
  if (!roll || (await isDestroyed(roll))) return
  const revision = await findRevision(roll, 'accountId' in target ? target.accountId : null)
  for (const [index, signings] of splitIntoVolumes(roll.signings).entries()) {
    // One at a time in this process, whatever other books it compiles.
    const done = await inTurn('volume', () => makeVolume({ ...roll, signings }, index + 1, revision, now))
    // Other facts took this revision's number meanwhile: compile what holds now.
    if (!done) return compileBook(target, now)
  }
}

/** True once the volume is kept, by us or by somebody before us; false when the revision is of other facts by now. */
async function makeVolume(part: BookRoll, volume: number, revision: Revision, now: Date): Promise<boolean> {
  const kept = await listKept(db(), revision)
  if (kept === null || kept.includes(volume)) return kept !== null
  return keepVolume(revision, await sealVolume(part, volume, revision, now), now)
}

/** The latest revision where it says what the roll says, complete or begun; else the next one. */
async function findRevision(roll: BookRoll, compiledById: string | null): Promise<Revision> {
  const { campaignId, opdId, handoverId, signings } = roll
  const wanted = { volumes: splitIntoVolumes(signings).length, contentHash: hashBookRoll(roll) }
  const latest = await findLatestRevision(roll)
  const revision = latest && isOfRevision(latest, wanted) ? latest.revision : (latest?.revision ?? 0) + 1
  return { campaignId, opdId, handoverId, ...wanted, revision, people: signings.length, compiledById }
}

async function sealVolume(
  roll: BookRoll,
  volume: number,
  { volumes, compiledById }: Revision,
  now: Date,
): Promise<SealedVolume> {
  const sealer = await getSealer('books')
  const content = await loadBookContent(roll, { volume, volumes, compiledById, sealer, now })
  const slot = { room: sealer.room, reason: 'Segel himpunan pakta integritas', at: now }
  const { pdf, pages } = await renderBook(content, slot)
  const bytes = await sealPdf(pdf, sealer, now)
  return { volume, people: roll.signings.length, pages, bytes, seal: sealer.certificate }
}
