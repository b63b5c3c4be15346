import { db } from '#lib/db'

/** A file on its way out: its size in bytes, and its bytes in the order they are asked for. */
export type OpenFile = { size: number; stream: ReadableStream<Uint8Array<ArrayBuffer>> }

/** Bytes read at a time: most certificates in one round trip, and no more than this in memory for each download. */
const CHUNK = 256 * 1024

/**
 * The bytes under a key, read part by part as they are taken: whoever stops taking them stops the reading. Files never
 * change, so the parts fit together. A key that is not there is a fault: rows refer only to files written with them.
 */
export async function openFile(key: string): Promise<OpenFile> {
  const { size, chunk: first } = await readPart(key, 0)
  let offset = 0
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const chunk = offset === 0 ? first : (await readPart(key, offset)).chunk
        controller.enqueue(chunk)
        offset += chunk.length
        if (offset >= size) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  return { size, stream }
}

type Part = { size: number; chunk: Uint8Array<ArrayBuffer> }

/** A part of a file; stored without compression, it is found without the rest (`StoredFile.bytes` is EXTERNAL). */
async function readPart(key: string, offset: number): Promise<Part> {
  const [part] = await db().$queryRaw<Part[]>`
    SELECT "size", substring("bytes" FROM ${offset + 1}::int FOR ${CHUNK}::int) AS "chunk"
    FROM "StoredFile" WHERE "key" = ${key}`
  if (!part) throw new Error(`there is no file ${key}`)
  return part
}
