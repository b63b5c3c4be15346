import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, ftruncateSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { describeFolderFailure } from '#bin/supervisor/describe-folder-failure'
import { endOfChild, hasEnded } from '#bin/supervisor/end-of-child'
import { findFreePort } from '#bin/supervisor/free-port'
import { type ClusterOptions, initPostgres } from '#bin/supervisor/init-postgres'
import { type PostgresAccount, postgresEnvironment, underAccount } from '#bin/supervisor/postgres-account'
import { findPostgresBinaries, type PostgresBinaries } from '#bin/supervisor/postgres-binaries'
import type { Running } from '#bin/supervisor/running'
import { stopChild } from '#bin/supervisor/stop-child'
import { embeddedUrl } from '#lib/env/evaluation'
import { StartRefusal } from '#lib/env/start-refusal'

/** Its log stands beside the data folder, as FOLDER.log. */
export type PostgresOptions = ClusterOptions & {
  /** The port of the last start, used again when it is free. */
  wishedPort?: number
  /** The only port that will do, because clients were told it. */
  fixedPort?: number
}

export type RunningPostgres = Running & {
  port: number
  /** Connects as the superuser to the database `postgres`. */
  superuserUrl: string
}

const startSeconds = 120
const stopSeconds = 30
const longestLog = 5_000_000
const attachedAttempts = 20
const stillAttached = /pre-existing shared memory block/

function settings(port: number, durable: boolean): string[] {
  const values = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'password_encryption=scram-sha-256',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
  return values.flatMap((value) => ['-c', value])
}

/** Opens the log for adding to it, begun anew when it has grown long; `start` is where this run begins in it. */
function openLog(file: string): { log: number; start: number } {
  const log = openSync(file, 'a', 0o600)
  if (fstatSync(log).size > longestLog) ftruncateSync(log)
  return { log, start: fstatSync(log).size }
}

/** PostgreSQL writes "ready" into the eighth line of postmaster.pid, below its own pid in the first. */
async function isReady(folder: string, pid: number): Promise<boolean> {
  const lines = (await readFile(`${folder}/postmaster.pid`, 'utf8').catch(() => '')).split('\n')
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

function launch(
  binaries: PostgresBinaries,
  account: PostgresAccount,
  options: PostgresOptions,
  port: number,
  log: number,
): ChildProcess {
  const args = ['-D', options.folder, ...settings(port, options.durable ?? true)]
  const [program, rest] = underAccount(account, binaries.postgres, args)
  // A group of its own: Ctrl-C in the terminal must reach the supervisor only, which stops it last.
  return spawn(program, rest, {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    detached: true,
    env: postgresEnvironment,
    stdio: ['ignore', log, log],
  })
}

/** Waits until the server answers; 'attached' when processes of a killed server are just leaving. */
async function waitReady(
  child: ChildProcess,
  folder: string,
  logStart: number,
): Promise<'ready' | 'attached'> {
  const deadline = Date.now() + startSeconds * 1000
  while (child.pid && !hasEnded(child) && Date.now() < deadline) {
    if (await isReady(folder, child.pid)) return 'ready'
    await pause(50)
  }
  child.kill('SIGQUIT')
  const said = (await readFile(`${folder}.log`)).subarray(logStart).toString('utf8')
  if (stillAttached.test(said)) return 'attached'
  const sentence = describeFolderFailure(said, folder)
  throw new StartRefusal(
    sentence ?? `PostgreSQL bawaan tidak dapat dijalankan: periksa catatannya di ${folder}.log.`,
  )
}

/**
 * Starts the embedded PostgreSQL over `folder` on a free port of 127.0.0.1 and waits until it accepts
 * connections. `record` hears the process id before that. Its `stop` is a fast shutdown: sessions are ended,
 * everything is written; immediate when that takes too long. Throws StartRefusal with one sentence when the
 * disk, the folder or the account forbid it.
 */
export async function startPostgres(
  options: PostgresOptions,
  record: (pid: number) => void = () => undefined,
): Promise<RunningPostgres> {
  const binaries = await findPostgresBinaries()
  const account = await initPostgres(binaries, options)
  for (let attempt = 1; attempt <= attachedAttempts; attempt += 1) {
    const port = options.fixedPort ?? (await findFreePort(options.wishedPort))
    const { log, start } = openLog(`${options.folder}.log`)
    const child = launch(binaries, account, options, port, log)
    const ended = endOfChild(child)
    closeSync(log)
    const { pid } = child
    if (pid) record(pid)
    if ((await waitReady(child, options.folder, start)) === 'ready' && pid) {
      const superuserUrl = embeddedUrl('postgres', options.password, port, 'postgres')
      const stop = () => stopChild(child, ended, ['SIGINT', 'SIGQUIT'], stopSeconds)
      return { pid, port, superuserUrl, ended, stop }
    }
    await pause(500)
  }
  throw new StartRefusal(
    `PostgreSQL lama di ${options.folder} belum berhenti: tunggu sebentar, lalu jalankan kembali.`,
  )
}
