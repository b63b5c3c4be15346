import type { IncomingMessage } from 'node:http'

const forwarded = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
]

function fromSocket(request: IncomingMessage): void {
  for (const name of forwarded) delete request.headers[name]
  request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
  request.headers['x-forwarded-proto'] = 'http'
  if (request.headers.host) request.headers['x-forwarded-host'] = request.headers.host
}

/**
 * Makes X-Forwarded-For one address that can be believed. Without a proxy of the operator's own it is the
 * address of the socket, whatever the client claims. With one (`trustProxy`) it is the last address of the
 * list: the one the proxy itself added; those before it were sent by the client.
 */
export function setForwardedHeaders(request: IncomingMessage, trustProxy: boolean): void {
  const claimed = request.headers['x-forwarded-for']
  if (!trustProxy || !claimed) {
    fromSocket(request)
    return
  }
  const last = [claimed].flat().join(',').split(',').at(-1)?.trim()
  request.headers['x-forwarded-for'] = last || (request.socket.remoteAddress ?? '')
}
