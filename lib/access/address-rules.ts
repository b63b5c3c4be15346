const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/
const GROUP = /^[0-9a-f]{1,4}$/

/**
 * What counts as one address when wrong tries are counted: an IPv4 address as it is, of an IPv6 address its /64, since
 * every subscriber has a whole /64 to choose from (RFC 6177, RFC 8981). Anything unreadable stands for itself.
 */
export function addressBlock(address: string): string {
  const typed = address.trim().toLowerCase().replace(/%.*$/, '')
  if (!typed.includes(':')) return typed
  const groups = expand(typed)
  if (!groups) return typed
  const [, , , , , fifth, high = 0, low = 0] = groups
  const isMapped = fifth === 0xffff && groups.slice(0, 5).every((group) => group === 0)
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  const prefix = groups.slice(0, 4).map((group) => group.toString(16))
  return `${prefix.join(':')}::/64`
}

/** The eight groups of an IPv6 address (RFC 4291, 2.2), with `::` and a dotted end written out; null when it is none. */
function expand(typed: string): number[] | null {
  const halves = typed.split('::')
  if (halves.length > 2) return null
  const [head, tail] = [readGroups(halves[0] ?? ''), readGroups(halves[1] ?? '')]
  if (!head || !tail) return null
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  return [...head, ...Array<number>(missing).fill(0), ...tail]
}

function readGroups(half: string): number[] | null {
  if (half === '') return []
  const groups = half.split(':').flatMap(readGroup)
  return groups.some(Number.isNaN) ? null : groups
}

function readGroup(group: string): number[] {
  if (!IPV4.test(group)) return [GROUP.test(group) ? Number.parseInt(group, 16) : Number.NaN]
  const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number)
  return [a, b, c, d].some((byte) => byte > 255) ? [Number.NaN] : [(a << 8) | b, (c << 8) | d]
}
