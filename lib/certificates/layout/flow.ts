import { type Block, moved, type Sheet } from '#lib/certificates/layout/ink'

/**
 * A strip of a page that is never divided; its inks are measured from the strip's upper left corner. With
 * `keepsNext` no page break may come after it. `space` stands before it and is dropped at the head of a page.
 */
export type Row = { space: number; height: number; blocks: Block[]; keepsNext: boolean }

/** Where rows may stand, in points from the top of the page. */
export type Frame = { left: number; top: number; bottom: number }

/** How many of the rows from `start` stand above the frame's bottom, at least one. */
function countThatFits(rows: readonly Row[], start: number, frame: Frame): number {
  let y = frame.top
  let count = 0
  for (const row of rows.slice(start)) {
    y += (count > 0 ? row.space : 0) + row.height
    if (count > 0 && y > frame.bottom) break
    count += 1
  }
  return count
}

/** Moves a break upwards until it does not part rows that belong together; gives up rather than leave a page empty. */
function breakAfter(rows: readonly Row[], start: number, count: number): number {
  if (start + count >= rows.length) return count
  let kept = count
  while (kept > 0 && rows[start + kept - 1]?.keepsNext) kept -= 1
  return kept > 0 ? kept : count
}

function place(rows: readonly Row[], frame: Frame): Sheet {
  const blocks: Block[] = []
  let y = frame.top
  rows.forEach((row, index) => {
    y += index > 0 ? row.space : 0
    for (const { part, inks } of row.blocks) {
      const placed = inks.map((ink) => moved(ink, frame.left, y))
      const last = blocks.at(-1)
      if (last?.part === part) last.inks.push(...placed)
      else blocks.push({ part, inks: placed })
    }
    y += row.height
  })
  return { blocks }
}

/** Lets rows run down as many sheets as they need; at least one sheet. */
export function flow(rows: readonly Row[], frame: Frame): Sheet[] {
  const sheets: Sheet[] = []
  for (let start = 0; start < rows.length; ) {
    const count = breakAfter(rows, start, countThatFits(rows, start, frame))
    sheets.push(place(rows.slice(start, start + count), frame))
    start += count
  }
  return sheets.length > 0 ? sheets : [{ blocks: [] }]
}
