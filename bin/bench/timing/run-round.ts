import { cpuMs } from '#bin/bench/timing/cpu-clock'
import type { Round, Way } from '#bin/bench/timing/way'

/** Documents made in one go by one way before it is another's turn. */
const BLOCK = 20

/** Makes the documents `from` to `to` (excluded); CPU is read at both ends of the block only. */
async function runBlock({ make }: Way, from: number, to: number, round: Round): Promise<void> {
  const start = cpuMs()
  for (let nth = from; nth < to; nth += 1) {
    const begun = performance.now()
    const document = await make(nth)
    round.wallMs.push(performance.now() - begun)
    round.documents.push(document)
  }
  round.cpuMs += cpuMs() - start
}

/**
 * Makes the documents `first` to `last` (excluded) by every way, block by block in turn, so that whatever else the machine
 * does meets all of them alike; the order is turned about from block to block.
 */
export async function runRound(
  ways: readonly Way[],
  first: number,
  last: number,
): Promise<Map<string, Round>> {
  const rounds = new Map(ways.map(({ name }) => [name, { cpuMs: 0, wallMs: [], documents: [] } as Round]))
  let order = [...ways]
  for (let from = first; from < last; from += BLOCK) {
    for (const way of order) {
      const round = rounds.get(way.name)
      if (round) await runBlock(way, from, Math.min(from + BLOCK, last), round)
    }
    order = order.toReversed()
  }
  return rounds
}
