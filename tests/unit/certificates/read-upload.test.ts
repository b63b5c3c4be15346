import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readUpload } from '#lib/certificates/read-upload'
import { receiveBodies } from '#lib/certificates/receive-bodies'

const sockets: Socket[] = []
const server = createServer(async (incoming, outgoing) => {
  const upload = await readUpload(
    new Request('http://127.0.0.1/verifikasi/unggah', {
      method: 'POST',
      headers: { 'content-type': incoming.headers['content-type'] ?? '' },
      body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>,
      duplex: 'half',
    } as RequestInit),
  )
  outgoing.end(upload.ok ? `read ${upload.bytes.length}` : upload.reason)
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(() => {
  for (const socket of sockets) socket.destroy()
  server.closeAllConnections()
  server.close()
})

const port = () => (server.address() as AddressInfo).port

/** A connection that announces an upload, sends so many bytes of it, and then nothing. */
async function fallSilent(sent: number): Promise<Socket> {
  const socket = connect(port(), '127.0.0.1')
  sockets.push(socket)
  await once(socket, 'connect')
  const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\n'
  const asked = once(server, 'request')
  socket.write(`${head}Content-Length: 20000000\r\n\r\n${'-'.repeat(sent)}`)
  await asked
  return socket
}

async function uploadHonestly(): Promise<string> {
  const body = new FormData()
  body.set('berkas', new File([new Uint8Array(25_000)], 'pakta.pdf'))
  return (await fetch(`http://127.0.0.1:${port()}/`, { method: 'POST', body })).text()
}

describe('a public upload', () => {
  it('is read while ten others have begun and say nothing', async () => {
    for (let count = 0; count < 5; count += 1) await fallSilent(0)
    for (let count = 0; count < 5; count += 1) await fallSilent(1000)
    expect(await uploadHonestly()).toBe('read 25000')
  })

  it('that falls silent is answered after five seconds', async () => {
    const began = Date.now()
    const [answer] = await once(await fallSilent(10), 'data')
    expect(String(answer)).toContain('too_slow')
    expect(Date.now() - began).toBeLessThan(10_000)
  })
})

/** A body that gives what it is told to give, and ends when it is told. */
function openBody() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given
    },
  })
  return {
    body,
    send: (size: number) => controller?.enqueue(new Uint8Array(size)),
    close: () => controller?.close(),
  }
}

describe('receiving bodies', () => {
  const limits = { body: 100, together: 150, silence: 60_000, duration: 60_000 }

  it('lets the oldest give way when all together are too many, never the newcomer', async () => {
    const receive = receiveBodies(limits)
    const [hoarder, second, honest] = [openBody(), openBody(), openBody()]
    const [first, next, last] = [receive(hoarder.body), receive(second.body), receive(honest.body)]
    hoarder.send(90)
    second.send(50)
    honest.send(40)
    expect(await first).toEqual({ ok: false, reason: 'busy' })
    honest.close()
    second.close()
    expect(await last).toEqual({ ok: true, bytes: new Uint8Array(40) })
    expect(await next).toEqual({ ok: true, bytes: new Uint8Array(50) })
  })

  it('frees what it has read', async () => {
    const receive = receiveBodies(limits)
    for (let count = 0; count < 10; count += 1) {
      const { body, send, close } = openBody()
      send(100)
      close()
      expect(await receive(body)).toMatchObject({ ok: true })
    }
  })

  it('refuses a byte too many, and a body that never ends', async () => {
    const large = openBody()
    large.send(101)
    expect(await receiveBodies(limits)(large.body)).toEqual({ ok: false, reason: 'too_large' })
    const endless = openBody()
    const receive = receiveBodies({ ...limits, duration: 50 })
    expect(await receive(endless.body)).toEqual({ ok: false, reason: 'too_slow' })
  })

  it('says of a broken connection that it broke', async () => {
    const broken = new ReadableStream<Uint8Array>({ start: (stream) => stream.error(new Error('reset')) })
    await expect(receiveBodies(limits)(broken)).rejects.toThrow('reset')
  })
})
