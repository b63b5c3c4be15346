import { Malformed } from '#lib/certificates/check/der'
import { joinBytes } from '#lib/certificates/check/join-bytes'

/**
 * What a zlib stream (RFC 1950) holds.
 * @param most bytes it may hold, so that a few do not become many
 * @throws Malformed when it is none, broken, or holds more
 */
export async function inflate(deflated: Uint8Array, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([joinBytes(deflated)]).stream().pipeThrough(new DecompressionStream('deflate'))
  const reader = stream.getReader()
  let held = new Uint8Array()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      held = joinBytes(held, next.value)
      if (held.length > most) break
    }
  } catch (error) {
    throw new Malformed('broken zlib stream', { cause: error })
  }
  await reader.cancel()
  if (held.length > most) throw new Malformed('too much in a zlib stream')
  return held
}
