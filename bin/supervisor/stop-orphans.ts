import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { identify, isAlive, type ProcessIdentity } from '#bin/supervisor/process-identity'
import { clearLedger, listAlive, type ProcessName } from '#bin/supervisor/process-ledger'
import { sendSignal } from '#bin/supervisor/send-signal'

type Step = [signal: NodeJS.Signals, seconds: number]

// PostgreSQL: fast shutdown, then immediate (it recovers at the next start), then none of its own choosing.
const gently: Record<ProcessName, Step[]> = {
  web: [
    ['SIGTERM', 15],
    ['SIGKILL', 5],
  ],
  worker: [
    ['SIGTERM', 15],
    ['SIGKILL', 5],
  ],
  seed: [
    ['SIGTERM', 15],
    ['SIGKILL', 5],
  ],
  postgres: [
    ['SIGINT', 30],
    ['SIGQUIT', 15],
    ['SIGKILL', 5],
  ],
}

async function end(orphan: ProcessIdentity, steps: Step[]): Promise<void> {
  for (const [signal, seconds] of steps) {
    const deadline = Date.now() + seconds * 1000
    if (isAlive(orphan)) sendSignal(orphan.pid, signal)
    while (isAlive(orphan) && Date.now() < deadline) await pause(50)
  }
}

/** True when the process is a server over exactly this folder: PostgreSQL works from within its data. */
function servesFolder(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch {
    return false
  }
}

/**
 * A server that was killed leaves postmaster.pid behind. One that still runs unrecorded is ours to stop. When
 * its number belongs to somebody else now, or to a dead process that nobody has buried, PostgreSQL would take
 * that for a living server and refuse to start: but it knows that the number of its own parent must be stale,
 * so this process's number is put in its place. (Removing the file would also remove what PostgreSQL checks to
 * be sure that no session of the killed server is left.) Elsewhere than on Linux its refusal stands.
 */
async function settlePostmaster(folder: string): Promise<void> {
  if (process.platform !== 'linux') return
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return
  const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n')
  const holder = identify(Number.parseInt(first, 10))
  if (holder && servesFolder(holder.pid, folder)) await end(holder, gently.postgres)
  else writeFileSync(file, [process.pid, ...rest].join('\n'))
}

/**
 * Stops what a killed supervisor of this DATA_DIR left running: only processes that it wrote down, and only
 * while number and start time agree, plus a PostgreSQL that works in its data folder.
 */
export async function stopOrphans(dataDir: string): Promise<void> {
  for (const orphan of listAlive(dataDir)) await end(orphan, gently[orphan.name])
  await settlePostmaster(join(dataDir, 'postgres'))
  clearLedger(dataDir)
}
