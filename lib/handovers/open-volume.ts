import type { StaffActor } from '#lib/access/actor'
import { recordEvent } from '#lib/audit/record-event'
import { db } from '#lib/db'
import type { BookVolume } from '#lib/handovers/find-book'
import { readFile } from '#lib/storage/read-file'

export type OpenedBook =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; fileName: string }
  | { ok: false; reason: 'not_found' | 'being_prepared' }

/** The bytes of one volume for an officer whose desk has authorised it; reading leaves a trace. */
export async function openVolume(
  actor: StaffActor,
  volumes: readonly BookVolume[],
  wanted: { volume: number; name: string },
  now: Date,
): Promise<OpenedBook> {
  const found = volumes.find(({ volume }) => volume === wanted.volume)
  if (!found) return { ok: false, reason: 'not_found' }
  const bytes = await readFile(found.fileKey)
  await recordEvent(db(), actor, 'book.downloaded', found.id, { volume: found.volume }, now)
  const part = volumes.length > 1 ? ` jilid ${found.volume} dari ${volumes.length}` : ''
  return { ok: true, bytes, fileName: `${toFileName(`${wanted.name}${part}`)}.pdf` }
}

/** ASCII letters, digits and dashes only, so that no header or file system stumbles. */
function toFileName(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-')
  return plain.replace(/^-+|-+$/g, '').slice(0, 150)
}
