import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { setForwardedHeaders } from '#bin/web/set-forwarded-headers'

function forwarded(headers: Record<string, string>, trustProxy: boolean) {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: '10.0.0.9' })
  const request = new IncomingMessage(socket)
  Object.assign(request.headers, headers)
  setForwardedHeaders(request, trustProxy)
  return request.headers
}

const claims = {
  host: 'ikrar.example',
  'x-forwarded-for': '1.1.1.1, 2.2.2.2',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-real-ip': '1.1.1.1',
  forwarded: 'for=1.1.1.1',
}

describe('without a trusted proxy', () => {
  it('what a client claims about itself is replaced by what the socket knows', () => {
    expect(forwarded(claims, false)).toEqual({
      host: 'ikrar.example',
      'x-forwarded-for': '10.0.0.9',
      'x-forwarded-host': 'ikrar.example',
      'x-forwarded-proto': 'http',
    })
  })
})

describe('behind a trusted proxy', () => {
  it('the address is the one the proxy added, not those before it', () => {
    expect(forwarded(claims, true)).toMatchObject({
      'x-forwarded-for': '2.2.2.2',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    })
  })

  it('a request that came past the proxy is not believed', () => {
    expect(forwarded({ host: 'h', 'x-forwarded-proto': 'https' }, true)).toMatchObject({
      'x-forwarded-for': '10.0.0.9',
      'x-forwarded-proto': 'http',
    })
  })
})
