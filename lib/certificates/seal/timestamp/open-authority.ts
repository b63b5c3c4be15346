import { randomBytes } from 'node:crypto'
import { requestTimestamp } from '#lib/certificates/seal/timestamp/request-timestamp'
import { TimestampError } from '#lib/certificates/seal/timestamp/timestamp-error'

/** Where timestamps come from; `room` is the most bytes a token is expected to take. */
export type TimestampAuthority = {
  readonly room: number
  stamp: (signature: Uint8Array) => Promise<Uint8Array>
}

/** Until a token was seen: enough for an authority that sends a chain of three RSA certificates. */
const UNSEEN_ROOM = 8192
/** Serial numbers, fractions of a second and ECDSA signatures make tokens of one authority differ by some bytes. */
const SLACK = 64
/** Measuring is a courtesy to every document; whoever waits for the first one shall not wait long for it. */
const MEASURE_MS = 3000

/**
 * Opens a timestamp authority: measures one token where it answers, since room not needed is paid for in every document.
 * One that does not answer now is no fault yet; its first token is measured then.
 */
export async function openTimestampAuthority(url: string): Promise<TimestampAuthority> {
  let longest = 0
  const stamp = async (signature: Uint8Array, patienceMs?: number) => {
    const token = await requestTimestamp(url, signature, patienceMs)
    longest = Math.max(longest, token.length)
    return token
  }
  await stamp(randomBytes(32), MEASURE_MS).catch((error: unknown) => {
    if (!(error instanceof TimestampError)) throw error
  })
  return {
    get room() {
      return longest === 0 ? UNSEEN_ROOM : longest + SLACK
    },
    stamp: (signature) => stamp(signature),
  }
}
