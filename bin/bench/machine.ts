import { cpus, loadavg, totalmem } from 'node:os'

/** What was measured on, and how busy it was: figures of a loaded machine say little by themselves. */
export function describeMachine() {
  const [cpu] = cpus()
  return {
    node: process.version,
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    loadBefore: loadavg().map((load) => Math.round(load * 100) / 100),
    at: new Date().toISOString(),
  }
}
