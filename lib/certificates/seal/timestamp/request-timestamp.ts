import { createHash, randomBytes } from 'node:crypto'
import { checkTimestampAnswer } from '#lib/certificates/seal/timestamp/check-answer'
import { postTimestampRequest } from '#lib/certificates/seal/timestamp/post-request'
import { TimestampError } from '#lib/certificates/seal/timestamp/timestamp-error'
import { writeTimestampRequest } from '#lib/certificates/seal/timestamp/write-request'

const NONCE_BYTES = 8
const PATIENCE_MS = 10_000

/**
 * A timestamp of the given bytes (a signature's value, RFC 3161 appendix A) from the authority at `url`, checked before
 * it is believed.
 * @param patienceMs how long the whole answer may take
 * @returns the TimeStampToken in DER
 * @throws TimestampError when there was none to be had, or none of what was asked
 */
export async function requestTimestamp(
  url: string,
  stamped: Uint8Array,
  patienceMs = PATIENCE_MS,
): Promise<Uint8Array> {
  const nonce = randomBytes(NONCE_BYTES)
  const imprint = createHash('sha256').update(stamped).digest()
  try {
    const answer = await postTimestampRequest(url, writeTimestampRequest(imprint, nonce), patienceMs)
    return await checkTimestampAnswer(answer, { stamped, nonce }, new Date())
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    // The host alone: the address may hold a password.
    throw new TimestampError(`timestamp authority ${new URL(url).host}: ${why}`, { cause: error })
  }
}
