import { childrenOf, contentOf, type Der, Malformed, sameBytes, TAG } from '#lib/certificates/check/der'

/** An attribute (RFC 5652 §5.3) of one value; `type` is an object identifier's contents. */
export type Attribute = { type: Uint8Array; value: Der }

/** Reads signed or unsigned attributes, `tag` being [0] or [1]; each has exactly one value, and none comes twice. */
export function readAttributes(attributes: Der, tag: number): Attribute[] {
  const read = childrenOf(attributes, tag).map((attribute) => {
    const [type, values, ...more] = childrenOf(attribute, TAG.sequence)
    const [value, ...others] = childrenOf(values, TAG.set)
    if (!value || others.length > 0 || more.length > 0)
      throw new Malformed('an attribute has exactly one value')
    return { type: contentOf(type, TAG.oid), value }
  })
  const isTwice = ({ type }: Attribute, index: number) =>
    read.slice(0, index).some((other) => sameBytes(other.type, type))
  if (read.some(isTwice)) throw new Malformed('an attribute comes twice')
  return read
}

/** The value of the attribute of a type; undefined when there is none. */
export function attributeOf(attributes: readonly Attribute[], type: Uint8Array): Der | undefined {
  return attributes.find((attribute) => sameBytes(attribute.type, type))?.value
}
