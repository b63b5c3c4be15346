import type { Block, Ink, Sheet } from '#lib/certificates/layout/ink'
import { hundredths } from '#lib/certificates/layout/measures'

/**
 * A strip of a page that is never divided; its inks are measured from the strip's upper left corner. With
 * `keepsNext` no page break may come after it. `space` stands before it and is dropped at the head of a page.
 */
export type Row = { space: number; height: number; blocks: Block[]; keepsNext: boolean }

/** Rows that follow one another, in a document or, when they are `recurring`, in many. */
export type Run = readonly Row[]

/** Where rows may stand, in points from the top of the page. */
export type Frame = { left: number; top: number; bottom: number }

/** A run placed: its blocks and where the next row may begin. */
type Placed = { blocks: Block[]; bottom: number }

/** Places at which one recurring run is kept: a person's own rows above it take few different heights. */
const MOST_PLACES = 48
const places = new WeakMap<Run, Map<string, Placed>>()

/** Marks a run as one that comes back: what it looks like at a place is kept, and given again as the same blocks. */
export function recurring(run: Run): Run {
  places.set(run, new Map())
  return run
}

/** How many of the rows from `start` stand above the frame's bottom, at least one. */
function countThatFits(rows: Run, start: number, frame: Frame): number {
  let y = frame.top
  let end = start
  for (let row = rows[end]; row; row = rows[end]) {
    y += (end > start ? row.space : 0) + row.height
    if (end > start && y > frame.bottom) break
    end += 1
  }
  return end - start
}

/** Moves a break upwards until it does not part rows that belong together; gives up rather than leave a page empty. */
function breakAfter(rows: Run, start: number, count: number): number {
  if (start + count >= rows.length) return count
  let kept = count
  while (kept > 0 && rows[start + kept - 1]?.keepsNext) kept -= 1
  return kept > 0 ? kept : count
}

/** How many rows stand on each of the sheets that they need; at least one sheet. */
export function divide(runs: readonly Run[], frame: Frame): number[] {
  const rows = runs.flat()
  const counts: number[] = []
  for (let start = 0; start < rows.length; ) {
    const count = breakAfter(rows, start, countThatFits(rows, start, frame))
    counts.push(count)
    start += count
  }
  return counts.length > 0 ? counts : [0]
}

function placed(ink: Ink, left: number, top: number): Ink {
  return { ...ink, x: hundredths(ink.x + left), y: hundredths(ink.y + top) }
}

/** Rows one below another from `top`; neighbouring inks of one part become one block. */
function place(rows: Run, left: number, top: number): Placed {
  const blocks: Block[] = []
  let y = top
  rows.forEach((row, index) => {
    y += index > 0 ? row.space : 0
    for (const { part, inks } of row.blocks) {
      const last = blocks.at(-1)
      const moved = inks.map((ink) => placed(ink, left, y))
      if (last?.part === part) last.inks.push(...moved)
      else blocks.push({ part, inks: moved })
    }
    y += row.height
  })
  return { blocks, bottom: y }
}

/** Places a part of a run, or finds it where it stood before. */
function placeRun(run: Run, from: number, to: number, left: number, top: number): Placed {
  const known = places.get(run)
  const key = `${from} ${to} ${left} ${top}`
  const found = known?.get(key)
  if (found) return found
  const made = place(run.slice(from, to), left, top)
  if (known && known.size >= MOST_PLACES) known.clear()
  known?.set(key, made)
  return made
}

function placeSheet(runs: readonly Run[], start: number, end: number, frame: Frame): Sheet {
  const blocks: Block[] = []
  let y = frame.top
  let before = 0
  for (const run of runs) {
    const [from, to] = [Math.max(0, start - before), Math.min(run.length, end - before)]
    before += run.length
    if (from >= to) continue
    const top = hundredths(y + (blocks.length > 0 ? (run[from]?.space ?? 0) : 0))
    const { blocks: ones, bottom } = placeRun(run, from, to, frame.left, top)
    blocks.push(...ones)
    y = bottom
  }
  return { blocks }
}

/** Lets runs of rows run down as many sheets as they need, divided as `divide` says; at least one sheet. */
export function flow(runs: readonly Run[], frame: Frame, counts = divide(runs, frame)): Sheet[] {
  let end = 0
  return counts.map((count) => {
    end += count
    return placeSheet(runs, end - count, end, frame)
  })
}
