import { hashNamed } from '#lib/certificates/check/algorithms'
import {
  childrenOf,
  contentOf,
  type Der,
  integerOf,
  Malformed,
  onlyDer,
  TAG,
} from '#lib/certificates/check/der'
import type { HashName } from '#lib/certificates/check/digest'
import { timeOf } from '#lib/certificates/check/times'

/** What a timestamp says: the hash it was asked to stamp, and when it did. */
export type TstInfo = { hash: HashName; imprint: Uint8Array; at: Date }

/** Accuracy, ordering, nonce, tsa and extensions, all optional, in this order. */
const OPTIONAL: number[] = [TAG.sequence, TAG.boolean, TAG.integer, TAG.context0, TAG.context1]

function expectOptional(fields: readonly Der[]): void {
  const places = fields.map(({ tag }) => OPTIONAL.indexOf(tag))
  if (places.some((place, index) => place <= (places[index - 1] ?? -1)))
    throw new Malformed('unexpected field of a timestamp')
}

function refuseCritical(extensions: Der | undefined): void {
  const list = extensions ? childrenOf(extensions, TAG.context1) : []
  if (list.some((one) => childrenOf(one, TAG.sequence)[1]?.tag === TAG.boolean))
    throw new Malformed('a timestamp with a critical extension')
}

/** Reads the TSTInfo of a timestamp token (RFC 3161 §2.4.2), version 1. */
export function readTstInfo(content: Uint8Array): TstInfo {
  const [version, policy, imprint, serial, time, ...optional] = childrenOf(onlyDer(content), TAG.sequence)
  const [digit, ...digits] = integerOf(version)
  if (digit !== 1 || digits.length > 0) throw new Malformed('unexpected version of a timestamp')
  contentOf(policy, TAG.oid)
  integerOf(serial)
  if (time?.tag !== TAG.generalizedTime) throw new Malformed('unexpected time of a timestamp')
  expectOptional(optional)
  refuseCritical(optional.find(({ tag }) => tag === TAG.context1))
  const [algorithm, hashed, ...more] = childrenOf(imprint, TAG.sequence)
  if (more.length > 0) throw new Malformed('unexpected imprint')
  return { hash: hashNamed(algorithm), imprint: contentOf(hashed, TAG.octetString), at: timeOf(time, true) }
}
