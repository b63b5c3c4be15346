import { join } from 'node:path'
import { childEnvironment } from '#bin/supervisor/child-environment'
import { dataDirOf } from '#bin/supervisor/data-files'
import { keepRunning } from '#bin/supervisor/keep-running'
import { openDataDir } from '#bin/supervisor/open-data-dir'
import { prepareForSettings } from '#bin/supervisor/prepare-for-settings'
import { clearLedger, type ProcessName, recordProcess } from '#bin/supervisor/process-ledger'
import { settleSettings } from '#bin/supervisor/settle-settings'
import { runProcess, startProcess } from '#bin/supervisor/start-process'
import { stopOrphans } from '#bin/supervisor/stop-orphans'
import { acquireLock } from '#bin/supervisor/supervisor-lock'
import { waitHealthy } from '#bin/supervisor/wait-healthy'
import { HEAP_FLAGS } from '#bin/worker/heap-flags'
import type { RawSettings, Settings } from '#lib/env/settings'

/** What was started, to be stopped in the opposite order. */
type Stops = (() => Promise<void>)[]

type Home = { dataDir: string; env: NodeJS.ProcessEnv }

const failures: Record<Exclude<ProcessName, 'postgres'>, string> = {
  seed: 'Data contoh tidak dapat dimuat: periksa pesan di atas, lalu jalankan kembali.',
  worker: 'Proses pekerja tidak dapat dijalankan: periksa pesan di atas, lalu jalankan kembali.',
  web: 'Server web tidak dapat dijalankan: periksa pesan di atas, lalu jalankan kembali.',
}

function processOptions(name: keyof typeof failures, { env }: Home) {
  const root = join(import.meta.dirname, '..', '..')
  const flags = name === 'worker' ? HEAP_FLAGS : []
  return { file: join(root, 'bin', `${name}.ts`), flags, cwd: root, env, failure: failures[name] }
}

const recorder = (name: ProcessName, { dataDir }: Home) => {
  return (pid: number) => recordProcess(dataDir, name, pid)
}

async function serve(name: 'worker' | 'web', home: Home, stops: Stops): Promise<void> {
  const start = () => startProcess(processOptions(name, home), recorder(name, home))
  const onEnd = (pauseMs: number) =>
    console.error(`Proses ${name} berhenti sendiri; dijalankan kembali dalam ${pauseMs / 1000} detik.`)
  stops.push(keepRunning(await start(), { restart: start, onEnd }))
}

async function startAll(
  given: RawSettings,
  dataDir: string,
  stops: Stops,
  signal: AbortSignal,
): Promise<Settings> {
  await stopOrphans(dataDir)
  const { raw, settings } = await settleSettings(given, dataDir, (stop) => stops.push(stop))
  signal.throwIfAborted()
  await prepareForSettings(settings)
  const home: Home = { dataDir, env: childEnvironment(raw, settings) }
  signal.throwIfAborted()
  if (settings.sampleData) await runProcess(processOptions('seed', home), recorder('seed', home), signal)
  signal.throwIfAborted()
  await serve('worker', home, stops)
  signal.throwIfAborted()
  await serve('web', home, stops)
  await waitHealthy(settings.port, settings.host, signal)
  return settings
}

function announce(settings: Settings): void {
  console.log(`Ikrar siap dipakai di ${settings.appUrl}`)
  if (settings.sampleData) console.log(`Akun contoh: ${join(settings.dataDir, 'sample-accounts.json')}`)
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
}

/**
 * Starts PostgreSQL (where none is given), worker and web, keeps them running until `signal` is aborted, and
 * stops them in the opposite order. `launchers` are the processes whose death makes this one an orphan. Throws
 * StartRefusal with one Indonesian sentence, after stopping what had been started.
 */
export async function supervise(given: RawSettings, launchers: number[], signal: AbortSignal): Promise<void> {
  const dataDir = dataDirOf(given)
  openDataDir(dataDir)
  const lock = await acquireLock(dataDir, launchers)
  const stops: Stops = []
  try {
    announce(await startAll(given, dataDir, stops, signal))
    await aborted(signal)
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    lock.announceStopping()
    for (const stop of stops.reverse()) await stop()
    clearLedger(dataDir)
    lock.release()
  }
}
