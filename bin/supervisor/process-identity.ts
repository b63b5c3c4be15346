import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process that cannot be mistaken for a later one with the same number: the number and when it started. */
export type ProcessIdentity = { pid: number; startedAt: string }

const dead = ['Z', 'X']

function startOnLinux(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name of the program, in parentheses, may itself hold spaces and parentheses: count after the last.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, startTime] = [fields[0], fields[19]]
  return state && startTime && !dead.includes(state) ? startTime : null
}

function startElsewhere(pid: number): string | null {
  const said = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  return said && !dead.includes(said.charAt(0)) ? said.slice(said.indexOf(' ')).trim() : null
}

/** When the process started, in whatever unit the system tells; null when it has ended (or awaits burial). */
export function startTimeOf(pid: number): string | null {
  try {
    return process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid)
  } catch {
    return null
  }
}

/** The identity of a process that runs now; null when it has ended. */
export function identify(pid: number): ProcessIdentity | null {
  const startedAt = startTimeOf(pid)
  return startedAt === null ? null : { pid, startedAt }
}

/** True while that very process runs, and not another that was given its number. */
export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  return startTimeOf(pid) === startedAt
}
