import { childrenOf, type Der, Malformed, TAG } from '#lib/certificates/check/der'
import { isOid, OID } from '#lib/certificates/check/oid'

/** How the string types of a directory name are written (RFC 5280 §4.1.2.4); TeletexString is read as Latin-1. */
const ENCODINGS: Record<number, string> = {
  12: 'utf-8',
  19: 'utf-8',
  20: 'latin1',
  22: 'utf-8',
  30: 'utf-16be',
}

function textOf({ tag, content }: Der): string | null {
  const encoding = ENCODINGS[tag]
  return encoding ? new TextDecoder(encoding).decode(content) : null
}

/** What a directory name is called on a page: its common name, else its organisation, else nothing. */
export function calledBy(name: Der): string {
  const parts = childrenOf(name, TAG.sequence).flatMap((set) => childrenOf(set, TAG.set))
  const pairs = parts.map((part) => childrenOf(part, TAG.sequence))
  const find = (identifier: Uint8Array) => pairs.find(([type]) => isOid(type, identifier))?.[1]
  const value = find(OID.commonName) ?? find(OID.organization)
  if (pairs.some(({ length }) => length !== 2)) throw new Malformed('unexpected form of name')
  return (value && textOf(value)) ?? ''
}
