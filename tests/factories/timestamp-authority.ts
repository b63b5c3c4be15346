import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'

/**
 * How the authority answers: as it should, or a fault each. `other_request` repeats its former answer, `other_imprint`
 * stamps something else under the right nonce, `altered` turns one bit of the answer, `silent` never answers.
 */
export type AuthorityMode =
  | 'good'
  | 'http_500'
  | 'garbage'
  | 'empty'
  | 'endless'
  | 'rejected'
  | 'other_request'
  | 'other_imprint'
  | 'altered'
  | 'silent'
  | 'redirect'

export type TestAuthority = {
  url: string
  /** The certificate of its root, in DER. */
  root: Uint8Array
  /** What each request carried, in the order of arrival. */
  requests: { body: Buffer; authorization: string | undefined }[]
  mode: AuthorityMode
  close: () => Promise<void>
}

type Options = { key?: 'rsa' | 'ec'; essHash?: 'sha1' | 'sha256'; sendsRoot?: boolean }

const CONFIG = (essHash: string, sendsRoot: boolean) => `
[tsa]
default_tsa = own
[own]
serial = serial
signer_cert = tsa.crt
signer_key = tsa.key
${sendsRoot ? 'certs = root.crt' : ''}
signer_digest = sha256
digests = sha256
default_policy = 1.3.6.1.4.1.99999.1
accuracy = secs:1
ordering = no
tsa_name = yes
ess_cert_id_alg = ${essHash}
ess_cert_id_chain = no
`

/** A root and below it a certificate for timestamps alone (RFC 3161 §2.3), made by openssl. */
function makeAuthority(
  folder: string,
  { key = 'rsa', essHash = 'sha256', sendsRoot = false }: Options,
): void {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const kind = key === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
  const fresh = (name: string, subject: string) => ['-keyout', `${name}.key`, '-noenc', '-subj', subject]
  openssl('req', '-x509', '-newkey', ...kind, ...fresh('root', '/CN=Induk Waktu'), '-out', 'root.crt')
  openssl('req', '-newkey', ...kind, ...fresh('tsa', '/CN=Penanda Waktu'), '-out', 'tsa.csr')
  writeFileSync(
    join(folder, 'tsa.ext'),
    'extendedKeyUsage=critical,timeStamping\nkeyUsage=digitalSignature\n',
  )
  const by = ['-CA', 'root.crt', '-CAkey', 'root.key', '-CAcreateserial', '-days', '90']
  openssl('x509', '-req', '-in', 'tsa.csr', '-out', 'tsa.crt', ...by, '-extfile', 'tsa.ext')
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG(essHash, sendsRoot))
  writeFileSync(join(folder, 'serial'), '01')
}

/** What `openssl ts` answers to a request. */
async function reply(folder: string, query: Uint8Array): Promise<Buffer> {
  writeFileSync(join(folder, 'query'), query)
  const files = ['-queryfile', 'query', '-out', 'reply', '-config', 'tsa.cnf']
  await promisify(execFile)('openssl', ['ts', '-reply', ...files], { cwd: folder })
  return readFileSync(join(folder, 'reply'))
}

/** The imprint of a request is its only run of 32 bytes. */
function withOtherImprint(query: Buffer): Buffer {
  const changed = Buffer.from(query)
  const at = changed.indexOf(Buffer.from('0420', 'hex')) + 2
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

function withBitTurned(answer: Buffer): Buffer {
  const changed = Buffer.from(answer)
  const at = changed.length - 20
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

/**
 * A timestamp authority (RFC 3161) of its own on a free port of the loopback, whose answers are those of `openssl ts`.
 * Its `mode` may be changed at any time.
 */
export async function openTestAuthority(options: Options = {}): Promise<TestAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-tsa-'))
  makeAuthority(folder, options)
  // `openssl ts` counts in a file: one at a time.
  let queue: Promise<unknown> = Promise.resolve()
  let former: Buffer = await reply(folder, makeQuery(folder))
  const stamp = (query: Uint8Array) => {
    const answer = queue.then(() => reply(folder, query))
    queue = answer.catch(() => undefined)
    return answer
  }
  const answers: Record<
    AuthorityMode,
    (query: Buffer, response: ServerResponse) => Promise<unknown> | unknown
  > = {
    good: async (query, response) => {
      former = await stamp(query)
      return response.end(former)
    },
    http_500: (_, response) => response.writeHead(500).end('sedang rusak'),
    garbage: (_, response) => response.end('<html>Selamat datang</html>'),
    empty: (_, response) => response.end(),
    endless: (_, response) => response.end(Buffer.alloc(1 << 20)),
    rejected: async (_, response) => response.end(await stamp(Buffer.from('3003020101', 'hex'))),
    other_request: (_, response) => response.end(former),
    other_imprint: async (query, response) => response.end(await stamp(withOtherImprint(query))),
    altered: async (query, response) => response.end(withBitTurned(await stamp(query))),
    silent: () => undefined,
    redirect: (_, response) => response.writeHead(307, { location: '/lain' }).end(),
  }
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    authority.requests.push({ body, authorization: request.headers.authorization })
    await answers[authority.mode](body, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const authority: TestAuthority = {
    url: `http://127.0.0.1:${port}/tsa`,
    root: rootOf(folder),
    requests: [],
    mode: 'good',
    close: async () => {
      server.closeAllConnections()
      server.close()
      await queue
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return authority
}

function makeQuery(folder: string): Buffer {
  const args = ['ts', '-query', '-digest', '00'.repeat(32), '-sha256', '-cert', '-out', 'first']
  execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  return readFileSync(join(folder, 'first'))
}

function rootOf(folder: string): Uint8Array {
  const args = ['x509', '-in', 'root.crt', '-outform', 'DER']
  return new Uint8Array(execFileSync('openssl', args, { cwd: folder }))
}
