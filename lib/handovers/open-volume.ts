import type { StaffActor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import { toFileName } from '#lib/handovers/file-name'
import type { BookVolume } from '#lib/handovers/find-book'
import { type OpenFile, openFile } from '#lib/storage/open-file'

export type OpenedBook =
  | { ok: true; file: OpenFile; fileName: string }
  | { ok: false; reason: 'not_found' | 'being_prepared' | 'destroyed' }

/** One volume on its way to an officer whose desk has authorised it; reading leaves a trace. */
export async function openVolume(
  actor: StaffActor,
  volumes: readonly BookVolume[],
  wanted: { volume: number; name: string },
  now: Date,
): Promise<OpenedBook> {
  const found = volumes.find(({ volume }) => volume === wanted.volume)
  if (!found) return { ok: false, reason: 'not_found' }
  const file = await openFile(found.fileKey)
  await recordEvent(db(), actor, 'book.downloaded', found.id, { volume: found.volume }, now)
  const part = volumes.length > 1 ? ` jilid ${found.volume} dari ${volumes.length}` : ''
  return { ok: true, file, fileName: `${toFileName(`${wanted.name}${part}`)}.pdf` }
}
