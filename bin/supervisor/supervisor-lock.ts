import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { identify, isAlive, type ProcessIdentity } from '#bin/supervisor/process-identity'
import { sendSignal } from '#bin/supervisor/send-signal'
import { writeAtomically } from '#bin/supervisor/write-atomically'
import { StartRefusal } from '#lib/env/start-refusal'

// One supervisor per DATA_DIR. The lock names its holder and those who launched it (npm, its shell, start.mjs):
// a holder whose launcher was killed serves nobody who could still stop it, so the next start ends it.

type Holder = ProcessIdentity & { launchers: ProcessIdentity[]; stopping: boolean }

const patienceSeconds = 60
const lockFile = (dataDir: string) => join(dataDir, 'supervisor.lock')

type Found = { text: string; holder: Holder | null }

/** The lock that is there; its holder is null when a power cut has left it unreadable. */
function read(dataDir: string): Found | null {
  let text: string
  try {
    text = readFileSync(lockFile(dataDir), 'utf8')
  } catch {
    return null
  }
  try {
    return { text, holder: JSON.parse(text) }
  } catch {
    return { text, holder: null }
  }
}

/** The holder that lives, if there is one. */
function liveHolder(found: Found | null): Holder | null {
  return found?.holder && isAlive(found.holder) ? found.holder : null
}

const isAbandoned = (holder: Holder) => !holder.launchers.every(isAlive)

function refusal(holder: Holder, dataDir: string): StartRefusal {
  return new StartRefusal(
    `Ikrar sudah berjalan dengan DATA_DIR ${dataDir} (proses ${holder.pid}): hentikan dahulu, atau setel DATA_DIR dan PORT lain.`,
  )
}

/**
 * Whether a start on this DATA_DIR must go on at once (`free`) or has to wait for a former supervisor that is
 * on its way out (`leaving`). Throws StartRefusal while one is at work.
 */
export function checkLock(dataDir: string): 'free' | 'leaving' {
  const holder = liveHolder(read(dataDir))
  if (!holder) return 'free'
  if (holder.stopping || isAbandoned(holder)) return 'leaving'
  throw refusal(holder, dataDir)
}

/** Puts the lock in place with its content, or fails because another was faster. */
function tryTake(dataDir: string, own: Holder): boolean {
  const draft = `${lockFile(dataDir)}.${process.pid}`
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 })
  try {
    linkSync(draft, lockFile(dataDir))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Removes the lock of a dead holder; puts it back when a third start has just taken it over. */
function removeStale(dataDir: string, text: string): void {
  const aside = `${lockFile(dataDir)}.${process.pid}.lama`
  try {
    renameSync(lockFile(dataDir), aside)
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, lockFile(dataDir))
  } catch {
    // Somebody else removed or replaced it first: the next round sees what they made of it.
  }
  rmSync(aside, { force: true })
}

export type SupervisorLock = { announceStopping: () => void; release: () => void }

function held(dataDir: string, own: Holder): SupervisorLock {
  return {
    announceStopping: () => writeAtomically(lockFile(dataDir), JSON.stringify({ ...own, stopping: true })),
    release: () => rmSync(lockFile(dataDir), { force: true }),
  }
}

/**
 * Takes the lock of DATA_DIR for this process, launched by `launcherPids`. A supervisor that is stopping, or
 * whose launcher was killed, is ended and waited for; one at work is a StartRefusal.
 */
export async function acquireLock(dataDir: string, launcherPids: number[]): Promise<SupervisorLock> {
  const self = identify(process.pid)
  if (!self) throw new Error('This process has no start time.')
  const launchers = launcherPids.map(identify).filter((launcher) => launcher !== null)
  const own: Holder = { ...self, launchers, stopping: false }
  const deadline = Date.now() + patienceSeconds * 1000
  let asked = false
  while (!tryTake(dataDir, own)) {
    const found = read(dataDir)
    const holder = liveHolder(found)
    if (holder) {
      if (checkLock(dataDir) === 'leaving' && Date.now() > deadline) throw refusal(holder, dataDir)
      if (!asked && !holder.stopping) sendSignal(holder.pid, 'SIGTERM')
      asked = true
      await pause(100)
    } else if (found) removeStale(dataDir, found.text)
  }
  return held(dataDir, own)
}
