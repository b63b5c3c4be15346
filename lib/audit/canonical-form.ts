export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 code units, no white space, so that equal facts have equal bytes.
 * JavaScript's own number and string forms are those the RFC prescribes. NaN and infinities are a fault.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error('canonical JSON has no NaN or infinity')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}
