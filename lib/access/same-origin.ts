/**
 * True when a changing request comes from our own pages: browsers send `Origin` with every POST, and it must name the
 * host that was asked. A request without it (a script) carries no cookies of somebody else's browser.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin === null) return true
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}
