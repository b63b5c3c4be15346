/** How far the spaces of a line may give way, in points for each of them. */
export type Give = { stretch: number; shrink: number }

type Ending = { cost: number; start: number }

/** A last line of a single short word looks lost; it costs as much as the loosest line. */
const LONELY = 1

function costOf(slack: number, words: number, isLast: boolean, give: Give): number | null {
  if (isLast && slack >= 0) return words === 1 ? LONELY : 0
  if (words === 1) return null
  const each = slack / (words - 1)
  const limit = each >= 0 ? give.stretch : -give.shrink
  return Math.abs(each) <= Math.abs(limit) ? (each / limit) ** 2 : null
}

function bestEnding(
  end: number,
  widths: readonly number[],
  space: number,
  width: number,
  give: Give,
  best: (Ending | null)[],
) {
  let found: Ending | null = null
  let natural = -space
  for (let start = end - 1; start >= 0; start--) {
    natural += space + (widths[start] ?? 0)
    const words = end - start
    if (natural - give.shrink * (words - 1) > width) break
    const before = best[start]
    const cost = costOf(width - natural, words, end === widths.length, give)
    if (!before || cost === null) continue
    if (!found || before.cost + cost < found.cost) found = { cost: before.cost + cost, start }
  }
  return found
}

/**
 * Divides words into justified lines whose spaces differ as little as they can (after Knuth and Plass, without
 * hyphens). The last line is never stretched.
 * @param widths of the words in points; `space` the natural space, `width` that of the column
 * @returns how many words each line has, or null when no division keeps to what the spaces may give
 */
export function breakLines(
  widths: readonly number[],
  space: number,
  width: number,
  give: Give,
): number[] | null {
  const best: (Ending | null)[] = [{ cost: 0, start: 0 }]
  for (let end = 1; end <= widths.length; end++) best.push(bestEnding(end, widths, space, width, give, best))
  const counts: number[] = []
  for (let end = widths.length; end > 0; ) {
    const ending = best[end]
    if (!ending) return null
    counts.unshift(end - ending.start)
    end = ending.start
  }
  return counts
}
