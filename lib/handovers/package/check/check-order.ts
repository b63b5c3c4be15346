import type { Finding, PackageFault } from '#lib/handovers/package/check/finding'

function name(paths: readonly string[], fault: PackageFault): Finding[] {
  return paths.map((entry) => ({ entry, fault }))
}

/** What is missing from the paths found or listed once too often, is not listed or stands there twice; else what stands in another order. */
export function checkOrder(listed: readonly string[], found: readonly string[]): Finding[] {
  const there = new Set(found)
  const waiting = new Set(listed)
  const unlisted = found.filter((path) => !waiting.delete(path))
  const missing = listed.filter((path) => !there.delete(path))
  const misplaced = found.filter((path, index) => path !== listed[index])
  if (unlisted.length + missing.length === 0) return name(misplaced, 'misplaced')
  return [...name(missing, 'missing'), ...name(unlisted, 'unlisted')]
}
