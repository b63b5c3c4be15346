/**
 * The client's address as our own server wrote it into `X-Forwarded-For` (bin/web overwrites what a client sends,
 * unless a trusted proxy stands in front): the first entry, or "unknown".
 */
export function readAddress(headers: Headers | Record<string, unknown> | undefined): string {
  const raw = headers instanceof Headers ? headers.get('x-forwarded-for') : headers?.['x-forwarded-for']
  const first = typeof raw === 'string' ? raw.split(',')[0]?.trim() : undefined
  return first && first.length <= 64 ? first : 'unknown'
}
