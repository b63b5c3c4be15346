import type { Timestamp } from '#lib/certificates/check/verify-timestamp'
import { legible } from '#lib/handovers/package/check/legible'
import { formatDateTime } from '#lib/regions/rules'

/**
 * A timestamp in words: when, of whom, and whether that one is trusted.
 * @param asked whether anybody said whom to trust with times
 */
export function timestampWords({ at, authority, trusted }: Timestamp, asked: boolean): string {
  const trust = trusted ? 'dipercaya' : 'tidak dipercaya'
  const by = `dari ${legible(authority)}, penerbit cap waktu ${asked ? trust : 'tidak diperiksa'}`
  return `${formatDateTime(at, 'Asia/Jakarta')} ${by}`
}
