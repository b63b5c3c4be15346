import { type FileHandle, open } from 'node:fs/promises'
import type { RandomAccess } from '#lib/handovers/package/check/random-access'

export type OpenSource = RandomAccess & { close: () => Promise<void> }

async function readPart(handle: FileHandle, from: number, to: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, to - from))
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, from + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** Opens a file to be read in parts. Throws what the system says when it cannot be, or is no plain file. */
export async function openSource(path: string): Promise<OpenSource> {
  const handle = await open(path)
  const facts = await handle.stat()
  if (!facts.isFile()) {
    await handle.close()
    throw new Error('not a plain file')
  }
  return {
    size: facts.size,
    read: (from, to) => readPart(handle, from, to),
    close: () => handle.close(),
  }
}
