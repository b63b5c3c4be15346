import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import {
  type ZipEntry,
  type ZipPart,
  zipEnd,
  zipLocalHeader,
  zipSize,
} from '#lib/handovers/package/zip-layout'
import type { OpenFile } from '#lib/storage/open-file'

/** A file on its way into a ZIP; `sha256` in lower-case hex is what its bytes must have. */
export type ZipSource = ZipPart & { sha256: string; read: () => Promise<Uint8Array<ArrayBuffer>> }

/**
 * A ZIP written while it is taken, one file in memory at a time; its length is known beforehand. A file whose bytes are
 * not those it was promised to have breaks the stream off: rather no package than a wrong one.
 * @throws when it would not fit into a ZIP, before the first byte
 */
export function zipStream(sources: readonly ZipSource[], at: Date): OpenFile {
  const size = zipSize(sources)
  const parts = writeParts(sources, at)
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await parts.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await parts.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
  return { size, stream }
}

async function* writeParts(
  sources: readonly ZipSource[],
  at: Date,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  const entries: ZipEntry[] = []
  for (const { path, size, sha256, read } of sources) {
    const bytes = await read()
    if (bytes.length !== size || createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new Error(`${path} is not the file that the package names`)
    }
    const entry = { path, size, crc32: crc32(bytes) }
    entries.push(entry)
    yield zipLocalHeader(entry, at)
    yield bytes
  }
  yield zipEnd(entries, at)
}
