const FAMILIES: readonly [pattern: RegExp, name: string][] = [
  [/WhatsApp/i, 'WhatsApp'],
  [/SamsungBrowser/i, 'Samsung Internet'],
  [/Edg\//i, 'Edge'],
  [/OPR\/|Opera/i, 'Opera'],
  [/Firefox\//i, 'Firefox'],
  [/; wv\)/i, 'Android WebView'],
  [/Chrom(e|ium)\//i, 'Chrome'],
  [/Safari\//i, 'Safari'],
]

/** The family of a browser, and whether it is a phone's; the full user agent is a fingerprint and is not kept. */
export function readBrowserFamily(userAgent: string | null): string {
  if (!userAgent) return 'tidak diketahui'
  const family = FAMILIES.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'lainnya'
  return /Mobile|Android|iPhone/i.test(userAgent) ? `${family} (ponsel)` : family
}
