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
