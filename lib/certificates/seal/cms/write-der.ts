import { TAG } from '#lib/certificates/check/der'

/** A length in its one shortest form (X.690 §10.1). */
function lengthOf(length: number): number[] {
  if (length < 0x80) return [length]
  const digits: number[] = []
  for (let rest = length; rest > 0; rest >>>= 8) digits.unshift(rest & 0xff)
  return [0x80 | digits.length, ...digits]
}

/** One element of DER: the tag byte, the length, and the parts one after the other as its contents. */
export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const head = [tag, ...lengthOf(length)]
  const element = new Uint8Array(head.length + length)
  element.set(head)
  let at = head.length
  for (const part of parts) {
    element.set(part, at)
    at += part.length
  }
  return element
}

/** An INTEGER from the bytes of an unsigned number, without a zero too many and never negative (X.690 §8.3). */
export function writeDerInteger(unsigned: Uint8Array): Uint8Array<ArrayBuffer> {
  const first = unsigned.findIndex((byte) => byte !== 0)
  const bytes = first < 0 ? Uint8Array.of(0) : unsigned.subarray(first)
  const sign = (bytes[0] ?? 0) >= 0x80 ? [Uint8Array.of(0)] : []
  return writeDer(TAG.integer, ...sign, bytes)
}
