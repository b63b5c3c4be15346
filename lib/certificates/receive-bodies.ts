export type ReceiveLimits = {
  /** Bytes of one body. */
  body: number
  /** Bytes of all bodies on their way. */
  together: number
  /** Milliseconds without a byte. */
  silence: number
  /** Milliseconds from the first byte to the last. */
  duration: number
}

export type Received =
  | { ok: true; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; reason: 'too_large' | 'busy' | 'too_slow' }

type Refusal = Extract<Received, { ok: false }>['reason']
type Arrival = {
  reader: ReadableStreamDefaultReader<Uint8Array>
  /** What has come, in the first `size` bytes. */
  held: Uint8Array<ArrayBuffer>
  size: number
  refusal: Refusal | null
}

/**
 * Receives bodies from strangers into bounded memory. What counts is the bytes that have come and not the connections, so
 * that silent ones cost nobody a place; and when the bytes become too many, the body that has been on its way longest
 * gives way, so that slow ones cannot hold the memory either. A connection that breaks is a fault.
 */
export function receiveBodies(
  limits: ReceiveLimits,
): (body: ReadableStream<Uint8Array>) => Promise<Received> {
  /** Oldest first. */
  const arrivals = new Set<Arrival>()

  function take(arrival: Arrival, chunk: Uint8Array): void {
    append(arrival, chunk)
    let together = [...arrivals].reduce((sum, { size }) => sum + size, 0)
    for (const oldest of arrivals) {
      if (together <= limits.together) return
      together -= oldest.size
      drop(oldest, 'busy')
    }
  }

  /** Ends the reading of a body at once and frees what has come of it. */
  function drop(arrival: Arrival, refusal: Refusal): void {
    arrivals.delete(arrival)
    arrival.refusal ??= refusal
    arrival.held = new Uint8Array()
    arrival.size = 0
    arrival.reader.cancel().catch(() => undefined)
  }

  async function readAll(arrival: Arrival): Promise<Received> {
    while (arrival.refusal === null) {
      const silence = setTimeout(() => drop(arrival, 'too_slow'), limits.silence)
      const { done, value } = await arrival.reader.read().finally(() => clearTimeout(silence))
      if (arrival.refusal !== null) break
      if (done) return { ok: true, bytes: arrival.held.subarray(0, arrival.size) }
      if (arrival.size + value.byteLength > limits.body) drop(arrival, 'too_large')
      else take(arrival, value)
    }
    return { ok: false, reason: arrival.refusal }
  }

  return async (body) => {
    const arrival: Arrival = { reader: body.getReader(), held: new Uint8Array(), size: 0, refusal: null }
    arrivals.add(arrival)
    const end = setTimeout(() => drop(arrival, 'too_slow'), limits.duration)
    try {
      return await readAll(arrival)
    } finally {
      clearTimeout(end)
      arrivals.delete(arrival)
    }
  }
}

/** Copies, doubling the room as needed: a chunk of one byte may keep a whole network buffer alive. */
function append(arrival: Arrival, chunk: Uint8Array): void {
  const size = arrival.size + chunk.byteLength
  if (size > arrival.held.byteLength) {
    const roomier = new Uint8Array(Math.max(size, arrival.size * 2))
    roomier.set(arrival.held.subarray(0, arrival.size))
    arrival.held = roomier
  }
  arrival.held.set(chunk, arrival.size)
  arrival.size = size
}
