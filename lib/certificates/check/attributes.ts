import { childrenOf, contentOf, type Der, Malformed, sameBytes, TAG } from '#lib/certificates/check/der'
import { hexOf } from '#lib/certificates/check/hex'

/** An attribute (RFC 5652 §5.3) of one value; `type` is an object identifier's contents. */
export type Attribute = { type: Uint8Array; value: Der }

/** Twice as many as seals and timestamps have; they are read before any signature is verified. */
const MOST_ATTRIBUTES = 8

/** Reads signed or unsigned attributes, `tag` being [0] or [1]; each has exactly one value, and none comes twice. */
export function readAttributes(attributes: Der, tag: number): Attribute[] {
  const found = childrenOf(attributes, tag)
  if (found.length > MOST_ATTRIBUTES) throw new Malformed('too many attributes')
  const read = found.map((attribute) => {
    const [type, values, ...more] = childrenOf(attribute, TAG.sequence)
    const [value, ...others] = childrenOf(values, TAG.set)
    if (!value || others.length > 0 || more.length > 0)
      throw new Malformed('an attribute has exactly one value')
    return { type: contentOf(type, TAG.oid), value }
  })
  if (new Set(read.map(({ type }) => hexOf(type))).size < read.length)
    throw new Malformed('an attribute comes twice')
  return read
}

/** The value of the attribute of a type; undefined when there is none. */
export function attributeOf(attributes: readonly Attribute[], type: Uint8Array): Der | undefined {
  return attributes.find((attribute) => sameBytes(attribute.type, type))?.value
}
