/** What our pages ask of next-auth (components/sign-in/open-door), and nothing else it could answer. */
const CALLBACKS = ['callback/pegawai', 'callback/slip', 'callback/pejabat']

/** Three short fields and a token; far below what would be costly to read. */
const MAX_BODY = 8192

/**
 * Whether a request may reach next-auth: null, or the status to answer instead. next-auth answers addresses, methods and
 * bodies it does not expect with a fault (500), and has pages of its own that no page of ours leads to.
 */
export function refuseAuthRequest(request: Request): 400 | 404 | 413 | null {
  const { pathname, search } = new URL(request.url)
  const asked = pathname.replace(/^\/api\/auth\//, '')
  if (search !== '') return 404
  if (request.method === 'GET') return asked === 'csrf' ? null : 404
  if (request.method !== 'POST' || !CALLBACKS.includes(asked)) return 404
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) return 413
  return isForm(request.headers.get('content-type')) ? null : 400
}

function isForm(type: string | null): boolean {
  return type?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded'
}
