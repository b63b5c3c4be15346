import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFreePort } from '#bin/supervisor/free-port'
import { loadSecrets } from '#bin/supervisor/load-secrets'
import { listAlive } from '#bin/supervisor/process-ledger'
import { startEmbeddedDatabase } from '#bin/supervisor/start-embedded-database'
import { acquireLock } from '#bin/supervisor/supervisor-lock'
import { makeTestSeal } from '#lib/certificates/make-test-seal'
import { applyMigrations } from '#lib/db/apply-migrations'
import { adminRole, embeddedUrl } from '#lib/env/evaluation'

// The real supervisor, as `npm start` runs it, in situations in which it must not start: one sentence on
// stderr, an exit code, and nothing left running.

let home: string
let port: number

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ikrar-refusal-'))
  port = await findFreePort()
})

afterEach(async () => {
  expect(listAlive(home)).toEqual([])
  await rm(home, { recursive: true })
})

async function supervisor(settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['bin/supervisor.ts'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { NODE_ENV: 'production', PATH: process.env.PATH, PORT: String(port), DATA_DIR: home, ...settings },
  })
  const ended = once(child, 'exit')
  const said = await text(child.stderr)
  const [code] = await ended
  return { code, said }
}

const refused = (sentence: RegExp) => ({
  code: 1,
  // One line: a sentence with its full stop, and no trace of a stack.
  said: expect.stringMatching(new RegExp(`^[^\\n]*${sentence.source}[^\\n]*\\.\\n$`)),
})

describe('the supervisor refuses to start', () => {
  it("on somebody else's port", async () => {
    const stranger = createServer().listen(port, '127.0.0.1')
    await once(stranger, 'listening')
    expect(await supervisor()).toEqual(refused(/Porta \d+ sedang dipakai program lain/))
    stranger.close()
  })

  it('with a port that is none', async () => {
    expect(await supervisor({ PORT: '80x' })).toEqual(refused(/PORT harus berupa angka/))
  })

  it('where a file stands in the place of DATA_DIR', async () => {
    await writeFile(join(home, 'berkas'), '')
    expect(await supervisor({ DATA_DIR: join(home, 'berkas', 'data') })).toEqual(
      refused(/terhalang oleh berkas/),
    )
  })

  it('where DATA_DIR cannot be written, not even by root', async () => {
    expect(await supervisor({ DATA_DIR: '/sys/ikrar' })).toEqual(refused(/\/sys\/ikrar/))
  })

  it('while another one serves the same DATA_DIR', async () => {
    const lock = await acquireLock(home, [])
    expect(await supervisor()).toEqual(refused(/Ikrar sudah berjalan dengan DATA_DIR/))
    lock.release()
  })

  it('with a database of its own but no secret', async () => {
    const DATABASE_URL = 'postgresql://ikrar_app@127.0.0.1:1/ikrar'
    const APP_URL = 'https://ikrar.example.go.id'
    expect(await supervisor({ DATABASE_URL, APP_URL })).toEqual(refused(/AUTH_SECRET belum disetel/))
  })
})

describe('the supervisor refuses a seal', () => {
  const given = (seal: Record<string, string>) => ({
    DATABASE_URL: 'postgresql://ikrar_app@127.0.0.1:1/ikrar',
    APP_URL: 'https://ikrar.example.go.id',
    AUTH_SECRET: randomBytes(32).toString('base64'),
    DATA_KEY: randomBytes(32).toString('base64'),
    SEAL_P12: join(home, 'segel.p12'),
    SEAL_PASSPHRASE: 'rahasia',
    TSA_URL: 'https://tsa.example.go.id',
    ...seal,
  })

  it('that is not there', async () => {
    expect(await supervisor(given({}))).toEqual(refused(/segel\.p12 tidak dapat dibaca/))
  })

  it('that its passphrase does not open', async () => {
    await writeFile(join(home, 'segel.p12'), await makeTestSeal('lain', new Date()))
    expect(await supervisor(given({}))).toEqual(refused(/Kata sandi berkas segel tidak cocok/))
  })

  it('of the books, however good that of the certificates is', async () => {
    await writeFile(join(home, 'segel.p12'), await makeTestSeal('rahasia', new Date()))
    await writeFile(join(home, 'buku.p12'), await makeTestSeal('lain', new Date()))
    const books = { SEAL_P12_BOOKS: join(home, 'buku.p12') }
    expect(await supervisor(given(books))).toEqual(refused(/tanpa SEAL_PASSPHRASE_BOOKS/))
    const locked = { ...books, SEAL_PASSPHRASE_BOOKS: 'rahasia' }
    expect(await supervisor(given(locked))).toEqual(refused(/Kata sandi .* SEAL_PASSPHRASE_BOOKS/))
  })

  it('not because there is no timestamp authority, which it only says', async () => {
    await writeFile(join(home, 'segel.p12'), await makeTestSeal('rahasia', new Date()))
    const { code, said } = await supervisor(given({ TSA_URL: '' }))
    expect({ code, lines: said.trimEnd().split('\n') }).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(/^TSA_URL belum disetel/),
        expect.stringMatching(/tidak dapat dihubungi/),
      ],
    })
  })

  it('only then: with a good one it goes on to the database', async () => {
    await writeFile(join(home, 'segel.p12'), await makeTestSeal('rahasia', new Date()))
    expect(await supervisor(given({}))).toEqual(refused(/Server PostgreSQL .* tidak dapat dihubungi/))
  })
})

describe('the supervisor refuses a DATA_DIR', () => {
  it('whose database is newer than the code', async () => {
    const secrets = loadSecrets(home)
    const { server } = await startEmbeddedDatabase(home, secrets)
    const adminUrl = embeddedUrl(adminRole, secrets.adminPassword, server.port)
    await applyMigrations(adminUrl)
    const client = new pg.Client({ connectionString: adminUrl })
    await client.connect()
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at)
       VALUES ('1', 'x', '99990101000000_future', now(), now())`,
    )
    await client.end()
    await server.stop()
    expect(await supervisor()).toEqual(refused(/versi Ikrar yang lebih baru \(migrasi 99990101000000_future/))
  })

  it('whose secrets were lost, since new ones could not open its database', async () => {
    await mkdir(join(home, 'postgres'))
    expect(await supervisor()).toEqual(refused(/secrets\.json hilang padahal basis datanya masih ada/))
  })

  it('whose secrets are damaged, and leaves them as they are', async () => {
    await writeFile(join(home, 'secrets.json'), '{"authSecret":')
    expect(await supervisor()).toEqual(refused(/secrets\.json rusak/))
    expect(await readFile(join(home, 'secrets.json'), 'utf8')).toBe('{"authSecret":')
  })
})
