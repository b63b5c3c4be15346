import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { passOnSize } from '#bin/web/pass-on-size'

// Sets headers as Next does: each as a list, those of a route's response but its length.
const server = createServer((request, response) => {
  passOnSize(response)
  response.setHeader('content-type', ['application/zip'])
  if (request.url === '/berkas') response.setHeader('x-download-size', ['5'])
  response.write('isi ')
  response.end('!')
})
let base: string

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

it('a download says how long it is, in the one header that clients know', async () => {
  const response = await fetch(`${base}/berkas`)
  expect(response.headers.get('content-length')).toBe('5')
  expect(response.headers.get('x-download-size')).toBeNull()
  expect(response.headers.get('content-type')).toBe('application/zip')
  expect(await response.text()).toBe('isi !')
})

it('what is not a download is sent as before', async () => {
  const response = await fetch(`${base}/halaman`)
  expect(response.headers.get('content-length')).toBeNull()
  expect(await response.text()).toBe('isi !')
})
