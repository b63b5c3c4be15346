import { readFileSync } from 'node:fs'

/** The most memory a process has held in RAM, in MB, as Linux keeps it (VmHWM); null once it has ended, or elsewhere. */
export function peakMemoryOf(pid: number | 'self'): number | null {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Math.round(Number(found[1]) / 1024) : null
  } catch {
    return null
  }
}

/** The same of this process; where there is no /proc, what the system says of it. */
export function ownPeakMemory(): number {
  return peakMemoryOf('self') ?? Math.round(process.resourceUsage().maxRSS / 1024)
}

/** Linux counts CPU time in hundredths of a second (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100

/** CPU seconds that a process has used so far, user and system (proc(5), fields 14 and 15); null once it has ended. */
export function cpuSecondsOf(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
  } catch {
    return null
  }
}
