/** One element of DER (X.690): its tag byte, its contents, and the whole of it. */
export type Der = { tag: number; content: Uint8Array; whole: Uint8Array }

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context1: 0xa1,
  context3: 0xa3,
} as const

/** Bytes that are not what they claim to be; caught at the door of each check and turned into a reason. */
export class Malformed extends Error {}

function lengthAt(bytes: Uint8Array, at: number): { length: number; start: number } {
  const first = bytes[at]
  if (first === undefined) throw new Malformed('DER ends early')
  if (first < 0x80) return { length: first, start: at + 1 }
  const count = first & 0x7f
  const digits = bytes.subarray(at + 1, at + 1 + count)
  const length = digits.reduce((sum, digit) => sum * 256 + digit, 0)
  // One encoding only: the definite form, without leading zeros, and long only where the short one does not reach.
  if (count === 0 || count > 4 || digits.length < count || digits[0] === 0 || length < 0x80)
    throw new Malformed('DER length is not in its shortest form')
  return { length, start: at + 1 + count }
}

/** The element that begins at `at`; more bytes may follow it. */
export function derAt(bytes: Uint8Array, at = 0): Der {
  const tag = bytes[at]
  if (tag === undefined || (tag & 0x1f) === 0x1f) throw new Malformed('DER tag expected')
  const { length, start } = lengthAt(bytes, at + 1)
  if (start + length > bytes.length) throw new Malformed('DER ends early')
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) }
}

/** The one element that the bytes are, without a byte left over. */
export function onlyDer(bytes: Uint8Array): Der {
  const element = derAt(bytes)
  if (element.whole.length !== bytes.length) throw new Malformed('bytes follow the DER')
  return element
}

/** The elements inside a constructed one, which they fill without a byte left over. */
export function childrenOf(parent: Der | undefined, tag: number): Der[] {
  if (parent?.tag !== tag) throw new Malformed(`DER tag ${tag} expected`)
  const children: Der[] = []
  for (let at = 0; at < parent.content.length; ) {
    const child = derAt(parent.content, at)
    children.push(child)
    at += child.whole.length
  }
  return children
}

/** The one element inside a constructed one. */
export function onlyChildOf(parent: Der | undefined, tag: number): Der {
  const [child, ...more] = childrenOf(parent, tag)
  if (!child || more.length > 0) throw new Malformed('exactly one element expected')
  return child
}

/** The contents of a primitive element of the given tag. */
export function contentOf(element: Der | undefined, tag: number): Uint8Array {
  if (element?.tag !== tag) throw new Malformed(`DER tag ${tag} expected`)
  return element.content
}

/** The contents of an INTEGER in its one form: as few bytes as its value and sign need (X.690 §8.3.2). */
export function integerOf(element: Der | undefined): Uint8Array {
  const digits = contentOf(element, TAG.integer)
  const [first, second = 0x80] = digits
  const isPadded = digits.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))
  if (first === undefined || isPadded) throw new Malformed('DER integer is not in its shortest form')
  return digits
}

/** The bytes of a BIT STRING of whole bytes. */
export function bitsOf(element: Der | undefined): Uint8Array {
  const content = contentOf(element, TAG.bitString)
  if (content[0] !== 0) throw new Malformed('bit string is not of whole bytes')
  return content.subarray(1)
}

/** Whether two runs of bytes are the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
