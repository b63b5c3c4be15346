import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findFreePort } from '#bin/supervisor/free-port'
import { isAlive } from '#bin/supervisor/process-identity'
import { listAlive } from '#bin/supervisor/process-ledger'

const patienceMs = 300_000

function startSupervisor(port: number, dataDir: string): ChildProcess {
  // The channel ends the supervisor with this process, whatever becomes of it.
  return spawn(process.execPath, ['bin/supervisor.ts'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '', APP_URL: '', HOST: '' },
  })
}

async function waitHealthy(supervisor: ChildProcess, baseUrl: string): Promise<void> {
  const deadline = Date.now() + patienceMs
  while (supervisor.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(`${baseUrl}/api/health`).catch(() => null)
    if (answer?.ok) return
    await pause(200)
  }
  throw new Error('The application did not become healthy; see above.')
}

/**
 * The real application, as `npm start` runs it, on a free port with a DATA_DIR of its own. Tests read
 * E2E_BASE_URL and E2E_DATA_DIR. Afterwards everything must have ended by itself.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ikrar-e2e-'))
  const baseUrl = `http://127.0.0.1:${await findFreePort()}`
  const supervisor = startSupervisor(Number(new URL(baseUrl).port), dataDir)
  const ended = once(supervisor, 'exit')
  await waitHealthy(supervisor, baseUrl)
  Object.assign(process.env, { E2E_BASE_URL: baseUrl, E2E_DATA_DIR: dataDir })
  return async () => {
    const started = listAlive(dataDir)
    supervisor.kill('SIGTERM')
    const [code] = await ended
    const left = started.filter(isAlive)
    if (code !== 0 || left.length > 0) {
      throw new Error(`The application did not end cleanly (code ${code}): ${JSON.stringify(left)}`)
    }
    rmSync(dataDir, { recursive: true })
  }
}
