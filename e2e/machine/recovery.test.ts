import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from '@playwright/test'
import { findFreePort } from '#bin/supervisor/free-port'
import { isAlive } from '#bin/supervisor/process-identity'
import { type Entry, listAlive, type ProcessName } from '#bin/supervisor/process-ledger'

// A second copy of the application beside the one under test, on its own port and DATA_DIR, whose processes
// are killed in every way that a machine can do it.

let dataDir: string
let port: number
let supervisor: ChildProcess
let ended: Promise<unknown[]>

function launch(stderr: 'inherit' | 'pipe'): ChildProcess {
  return spawn(process.execPath, ['bin/supervisor.ts'], {
    stdio: ['ignore', 'inherit', stderr],
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, SAMPLE_DATA: 'off' },
  })
}

const health = async (): Promise<unknown> => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null)
  return answer ? answer.json() : null
}

const isHealthy = () =>
  expect.poll(health, { timeout: 60_000 }).toEqual({ ok: true, database: true, worker: true })

function findProcess(name: ProcessName): Entry {
  const entry = listAlive(dataDir).find((candidate) => candidate.name === name)
  if (!entry) throw new Error(`${name} does not run.`)
  return entry
}

async function startAgain(): Promise<void> {
  supervisor = launch('inherit')
  ended = once(supervisor, 'exit')
  await isHealthy()
}

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ikrar-machine-'))
  port = await findFreePort()
  await startAgain()
})

test.afterAll(async () => {
  const running = listAlive(dataDir)
  supervisor.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(running.filter(isAlive)).toEqual([])
  rmSync(dataDir, { recursive: true })
})

test('a second start on the same DATA_DIR is refused while the first goes on', async () => {
  const second = launch('pipe')
  const secondEnded = once(second, 'exit')
  const said = second.stderr ? await text(second.stderr) : ''
  expect(await secondEnded).toEqual([1, null])
  expect(said).toMatch(/^Ikrar sudah berjalan dengan DATA_DIR .*\.\n$/)
  await isHealthy()
})

test('after a kill -9 of the supervisor alone the next start stops what is left and serves', async () => {
  const former = listAlive(dataDir)
  expect(former.map(({ name }) => name)).toEqual(['web', 'worker', 'postgres'])
  supervisor.kill('SIGKILL')
  await ended
  await startAgain()
  expect(former.filter(isAlive)).toEqual([])
})

test('after a kill -9 of every process the next start recovers the same database', async () => {
  const secrets = readFileSync(join(dataDir, 'secrets.json'), 'utf8')
  const former = listAlive(dataDir)
  for (const { pid } of former) process.kill(pid, 'SIGKILL')
  supervisor.kill('SIGKILL')
  await ended
  await startAgain()
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe(secrets)
})

for (const name of ['worker', 'web', 'postgres'] as const) {
  test(`${name} is started again when it alone is killed`, async () => {
    const killed = findProcess(name)
    process.kill(killed.pid, 'SIGKILL')
    const successor = () =>
      listAlive(dataDir).some((entry) => entry.name === name && entry.pid !== killed.pid)
    await expect.poll(successor, { timeout: 60_000 }).toBe(true)
    await isHealthy()
  })
}
