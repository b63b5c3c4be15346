/** A token has some kilobytes, most of it certificates. */
const MOST_BYTES = 65_536

/** `fetch` takes no credentials inside an address. */
function withoutCredentials(url: string): { address: string; headers: Record<string, string> } {
  const address = new URL(url)
  const { username, password } = address
  address.username = ''
  address.password = ''
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`
  return { address: address.href, headers: username ? { authorization } : {} }
}

async function readAtMost(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > most) throw new Error(`the answer is longer than ${most} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Sends a TimeStampReq by HTTP (RFC 3161 §3.4) and returns the body of the answer, unread.
 * @param url http or https; a user name and password in it are sent as Basic authentication
 * @param patienceMs how long the whole answer may take
 * @throws when there is no answer by then, or none of status 200 and at most 64 kB
 */
export async function postTimestampRequest(
  url: string,
  request: Uint8Array<ArrayBuffer>,
  patienceMs: number,
): Promise<Uint8Array> {
  const { address, headers } = withoutCredentials(url)
  const response = await fetch(address, {
    method: 'POST',
    body: request,
    headers: { 'content-type': 'application/timestamp-query', ...headers },
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(patienceMs),
  })
  if (response.status === 200 && response.body) return readAtMost(response.body, MOST_BYTES)
  await response.body?.cancel()
  throw new Error(`answered with HTTP ${response.status}`)
}
