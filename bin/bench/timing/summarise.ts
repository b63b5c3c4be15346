import type { Round } from '#bin/bench/timing/way'

export type Summary = { cpuMs: number; meanMs: number; p95Ms: number; bytes: number; maxBytes: number }

/** To hundredths. */
export function round2(value: number): number {
  return Math.round(value * 100) / 100
}

/** The value below which the given share of all lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Means over all documents of all rounds; CPU and wall in milliseconds. */
export function summarise(rounds: readonly Round[]): Summary {
  const walls = rounds.flatMap(({ wallMs }) => wallMs)
  const sizes = rounds.flatMap(({ documents }) => documents.map(({ byteLength }) => byteLength))
  return {
    cpuMs: round2(sum(rounds.map(({ cpuMs }) => cpuMs)) / walls.length),
    meanMs: round2(sum(walls) / walls.length),
    p95Ms: round2(percentile(walls, 0.95)),
    bytes: Math.round(sum(sizes) / sizes.length),
    maxBytes: Math.max(...sizes),
  }
}
