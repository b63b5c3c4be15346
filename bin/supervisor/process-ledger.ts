import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { identify, isAlive, type ProcessIdentity } from '#bin/supervisor/process-identity'
import { writeAtomically } from '#bin/supervisor/write-atomically'

/** What the supervisor starts, in the order in which it is stopped. */
export const processNames = ['web', 'worker', 'seed', 'postgres'] as const
export type ProcessName = (typeof processNames)[number]
export type Entry = ProcessIdentity & { name: ProcessName }

const ledgerFile = (dataDir: string) => join(dataDir, 'processes.json')

function read(dataDir: string): Entry[] {
  try {
    return JSON.parse(readFileSync(ledgerFile(dataDir), 'utf8'))
  } catch {
    return []
  }
}

/** The processes of the last start that still run, in the order in which they are to be stopped. */
export function listAlive(dataDir: string): Entry[] {
  return processNames.flatMap((name) =>
    read(dataDir).filter((entry) => entry.name === name && isAlive(entry)),
  )
}

/** Writes down a process that was just started, so that a later start can find it whatever happens to this one. */
export function recordProcess(dataDir: string, name: ProcessName, pid: number): void {
  const identity = identify(pid)
  const others = read(dataDir).filter((entry) => entry.name !== name)
  if (identity)
    writeAtomically(ledgerFile(dataDir), JSON.stringify([...others, { name, ...identity }], null, 2))
}

/** Empties the list, once everything on it has ended. */
export function clearLedger(dataDir: string): void {
  writeAtomically(ledgerFile(dataDir), '[]')
}
