import { type NextRequest, NextResponse } from 'next/server'

// Inlined by the compiler, not a setting.
// biome-ignore lint/style/noProcessEnv: as above
const development = process.env.NODE_ENV === 'development'

/**
 * What a page may load: only from here, and scripts only with this answer's nonce (CSP Level 3). A development build is
 * laxer: React needs eval there to show where an error came from, and Next's error overlay brings inline styles.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** `same-origin` and not `no-referrer`, with which a form's POST would lose the Origin that proves where it came from. */
const FIXED_HEADERS = {
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  // Browsers obey it over TLS only.
  'Strict-Transport-Security': 'max-age=31536000',
  // Phones and tablets are shared: the next person's "back" must not show the last one's page.
  'Cache-Control': 'private, no-store',
}

/** An address with a broken escape ("%E0%A4%A") is one that does not exist; Next itself would answer it with a fault. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

/** Gives every answer its nonce and its protective headers. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const pass = { request: { headers } }
  const response = isReadable(request.nextUrl.pathname)
    ? NextResponse.next(pass)
    : NextResponse.rewrite(new URL('/tidak-ditemukan', request.url), pass)
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of Object.entries(FIXED_HEADERS)) response.headers.set(name, value)
  return response
}

/**
 * Static files need no policy. The uploads of a PDF and of a roster answer data only and must not pass here: a body that
 * passes a proxy is kept in memory before the route could bound it, and cut off after 10 MB. Each is named to its end, so
 * that an address which only begins like it still passes here.
 */
export const config = {
  matcher: ['/((?!_next/static/|_next/image$|icon\\.svg$|verifikasi/unggah$|bkd/impor/berkas$).*)'],
}
