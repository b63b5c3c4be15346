import { openFile } from '#lib/storage/open-file'

/** All bytes under a key, for who needs them at once; a download streams instead. An absent key is a fault. */
export async function readFile(key: string): Promise<Uint8Array<ArrayBuffer>> {
  const { size, stream } = await openFile(key)
  const bytes = new Uint8Array(size)
  let offset = 0
  for await (const chunk of stream) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
