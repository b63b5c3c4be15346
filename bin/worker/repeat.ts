/**
 * Does something again and again, the first time at once, each further time when `pauseAfter` (milliseconds, by how often
 * it has failed since it last succeeded) have passed since the former ended. A failure is told and never ends it: the
 * database may be away for a while. Returns what ends it; that waits for the time in hand.
 */
export function repeat(
  name: string,
  work: () => Promise<unknown>,
  pauseAfter: (failures: number) => number,
): () => Promise<void> {
  let failures = 0
  let ended = false
  let timer: NodeJS.Timeout | undefined
  const once = async () => {
    try {
      await work()
      failures = 0
    } catch (error) {
      failures += 1
      console.error(`${name}:`, error instanceof Error ? error.message : error)
    }
    if (!ended) timer = setTimeout(next, pauseAfter(failures))
  }
  let inHand: Promise<void>
  const next = () => {
    inHand = once()
  }
  next()
  return async () => {
    ended = true
    clearTimeout(timer)
    await inHand
  }
}
