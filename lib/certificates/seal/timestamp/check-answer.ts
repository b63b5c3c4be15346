import {
  childrenOf,
  contentOf,
  integerOf,
  Malformed,
  onlyDer,
  sameBytes,
  TAG,
} from '#lib/certificates/check/der'
import { readCms, TIMESTAMP_INFO } from '#lib/certificates/check/read-cms'
import { verifyTimestamp } from '#lib/certificates/check/verify-timestamp'

/** How far an authority's clock and ours may be apart. */
const PLAUSIBLE_MS = 5 * 60 * 1000

/** What was asked: the bytes to be timestamped and the number to be repeated, big-endian and unsigned. */
export type TimestampQuestion = { stamped: Uint8Array; nonce: Uint8Array }

/** The token of a TimeStampResp whose status is granted (0) or grantedWithMods (1), as a whole element. */
function tokenOf(answer: Uint8Array): Uint8Array {
  const [status, token, ...more] = childrenOf(onlyDer(answer), TAG.sequence)
  const [code] = childrenOf(status, TAG.sequence)
  const [granted, ...digits] = integerOf(code)
  if (granted === undefined || granted > 1 || digits.length > 0)
    throw new Malformed(`refused with status ${granted}`)
  if (!token || more.length > 0) throw new Malformed('no token in the answer')
  return token.whole
}

/** A number without the zeros in front of it. */
function significant(number: Uint8Array): Uint8Array {
  const first = number.findIndex((byte) => byte !== 0)
  return first < 0 ? new Uint8Array() : number.subarray(first)
}

/** The nonce is the only INTEGER behind the time of a TSTInfo (RFC 3161 §2.4.2). */
function nonceOf(token: Uint8Array): Uint8Array {
  const info = childrenOf(onlyDer(readCms(token, TIMESTAMP_INFO).content ?? new Uint8Array()), TAG.sequence)
  return contentOf(
    info.slice(5).find(({ tag }) => tag === TAG.integer),
    TAG.integer,
  )
}

/**
 * Checks the answer of a timestamp authority (TimeStampResp, RFC 3161 §2.4.2) to the given question, by the same rules
 * by which the documents are checked later. Whether the authority deserves trust is not asked: the operator chose it.
 * @param now our own time, which the authority's may be five minutes off
 * @returns the TimeStampToken in DER
 * @throws Malformed that says what is wrong with the answer
 */
export async function checkTimestampAnswer(
  answer: Uint8Array,
  asked: TimestampQuestion,
  now: Date,
): Promise<Uint8Array> {
  const token = tokenOf(answer)
  const { at } = await verifyTimestamp(token, asked.stamped, [])
  if (!sameBytes(significant(nonceOf(token)), significant(asked.nonce)))
    throw new Malformed('answer to another request')
  if (Math.abs(at.getTime() - now.getTime()) > PLAUSIBLE_MS)
    throw new Malformed(`its time ${at.toISOString()} is more than five minutes from ours`)
  return token
}
