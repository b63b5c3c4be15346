import type { Actor } from '#lib/access/actor'
import { isBkd } from '#lib/access/rules'
import type { UnreadableReason } from '#lib/rosters/reading/unreadable-file'

/** The largest roster file that is read (the same limit as the readers'). */
export const MAX_ROSTER_BYTES = 50 * 1024 * 1024

export type RosterUpload =
  | { ok: true; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; reason: 'not_found' | 'malformed' }
  | { ok: false; reason: 'unreadable'; why: UnreadableReason }

const tooLarge: RosterUpload = { ok: false, reason: 'unreadable', why: 'file_too_large' }

/**
 * Reads a roster file from the body of a request, counting the bytes as they come. Only for those who may import, so
 * that nobody else can fill the memory; the desk of the import decides again.
 */
export async function readRosterUpload(actor: Actor, request: Request): Promise<RosterUpload> {
  if (!isBkd(actor)) return { ok: false, reason: 'not_found' }
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > MAX_ROSTER_BYTES) return tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_ROSTER_BYTES) return tooLarge
    chunks.push(chunk)
  }
  // Half a file must never pass for a whole one: everybody in the other half would be missing.
  if (size < declared) return { ok: false, reason: 'malformed' }
  return { ok: true, bytes: new Uint8Array(Buffer.concat(chunks)) }
}
