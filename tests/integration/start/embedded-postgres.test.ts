import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAlive } from '#bin/supervisor/process-identity'
import { listAlive, recordProcess } from '#bin/supervisor/process-ledger'
import { type RunningPostgres, startPostgres } from '#bin/supervisor/start-postgres'
import { stopOrphans } from '#bin/supervisor/stop-orphans'
import { StartRefusal } from '#lib/env/start-refusal'

// Each test has a DATA_DIR below a folder that nobody else may enter, as `mktemp -d` makes it.

let home: string
let server: RunningPostgres | undefined

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ikrar-start-'))
})

afterEach(async () => {
  await server?.stop()
  server = undefined
  await rm(home, { recursive: true })
})

const start = async (durable = false) => {
  const options = { folder: join(home, 'postgres'), password: 'rahasia', durable }
  server = await startPostgres(options, (pid) => recordProcess(home, 'postgres', pid))
  return server
}

async function query<T extends pg.QueryResultRow>(
  { superuserUrl }: RunningPostgres,
  sql: string,
): Promise<T[]> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

async function killHard({ pid, ended }: RunningPostgres): Promise<void> {
  process.kill(pid, 'SIGKILL')
  await ended
  server = undefined
}

describe('the embedded server', () => {
  it('works in a closed folder and sorts by bytes in UTF-8', async () => {
    const running = await start()
    expect((await stat(home)).mode & 0o077).toBe(0)
    const [row] = await query<{ encoding: string; sorted: string }>(
      running,
      `SELECT current_setting('server_encoding') AS encoding,
         (SELECT string_agg(c, '' ORDER BY c) FROM unnest(ARRAY['a','B','é']) AS c) AS sorted`,
    )
    expect(row).toEqual({ encoding: 'UTF8', sorted: 'Baé' })
  })

  it('lets nobody in without the password', async () => {
    const { port } = await start()
    const stranger = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: 'salah' })
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/)
  })

  it('recovers what was committed after a kill -9', async () => {
    const first = await start(true)
    await query(first, 'CREATE TABLE kept AS SELECT 7 AS number')
    await killHard(first)
    expect(await query(await start(true), 'SELECT number FROM kept')).toEqual([{ number: 7 }])
  })

  it('starts although the number in a stale postmaster.pid belongs to somebody else now', async () => {
    await killHard(await start())
    const pidFile = join(home, 'postgres', 'postmaster.pid')
    const lines = (await readFile(pidFile, 'utf8')).split('\n')
    await writeFile(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'))
    await stopOrphans(home)
    expect(await query(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('is stopped by the next start when its supervisor was killed before it could write it down', async () => {
    const first = await start()
    await writeFile(join(home, 'processes.json'), '[]')
    await stopOrphans(home)
    await expect(first.ended).resolves.toBeUndefined()
  })

  it('refuses a folder of another major version with one sentence', async () => {
    await (await start()).stop()
    await writeFile(join(home, 'postgres', 'PG_VERSION'), '15\n')
    await expect(start()).rejects.toThrow(/dibuat oleh PostgreSQL 15, sedangkan .* PostgreSQL 18/)
    await expect(start()).rejects.toBeInstanceOf(StartRefusal)
  })

  it('refuses a folder that cannot be made with one sentence', async () => {
    await writeFile(join(home, 'blocked'), '')
    const options = { folder: join(home, 'blocked', 'postgres'), password: 'rahasia' }
    await expect(startPostgres(options)).rejects.toThrow(/terhalang oleh berkas/)
  })

  it('is made anew where a start was killed while making it', async () => {
    await mkdir(join(home, 'postgres.baru'))
    await writeFile(join(home, 'postgres.baru', 'PG_VERSION'), '18')
    expect(await query(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})

describe('orphans of a killed supervisor', () => {
  const sleeper = async () => {
    const child = spawn('sleep', ['600'])
    await once(child, 'spawn')
    return { child, pid: child.pid ?? 0, gone: once(child, 'exit') }
  }

  it('are stopped when they are really ours', async () => {
    const { pid, gone } = await sleeper()
    recordProcess(home, 'worker', pid)
    const [entry] = listAlive(home)
    await stopOrphans(home)
    await gone
    expect(entry && isAlive(entry)).toBe(false)
    expect(listAlive(home)).toEqual([])
  })

  it('are left alone when the number was given to somebody else', async () => {
    const { child, pid, gone } = await sleeper()
    recordProcess(home, 'web', pid)
    const ledger = join(home, 'processes.json')
    const [entry] = JSON.parse(await readFile(ledger, 'utf8'))
    await writeFile(ledger, JSON.stringify([{ ...entry, startedAt: '1' }]))
    await stopOrphans(home)
    expect(child.exitCode ?? child.signalCode).toBeNull()
    child.kill()
    await gone
  })

  it('are written down for their owner only', async () => {
    recordProcess(home, 'web', process.pid)
    expect((await stat(join(home, 'processes.json'))).mode & 0o777).toBe(0o600)
  })
})
