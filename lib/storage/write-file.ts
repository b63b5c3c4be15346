import { sha256 } from '#lib/audit/canonical-json'
import type { Db } from '#lib/db'

/** A file about to be kept: written once under its key, never changed. */
export type NewFile = { key: string; contentType: string; bytes: Uint8Array }

/** Writes bytes under a key, on the transaction of the row that refers to them. Returns their SHA-256 and size. */
export async function writeFile(tx: Db, file: NewFile, now: Date) {
  const bytes = new Uint8Array(file.bytes)
  const stored = { sha256: sha256(bytes), size: bytes.byteLength }
  await tx.storedFile.create({
    data: { key: file.key, contentType: file.contentType, bytes, createdAt: now, ...stored },
    select: { key: true },
  })
  return stored
}
