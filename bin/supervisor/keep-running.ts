import type { Running } from '#bin/supervisor/running'

export type KeepOptions = {
  /** Starts it once more. */
  restart: () => Promise<Running>
  /** Told when it ended by itself, and after how many milliseconds it is tried again. */
  onEnd: (pauseMs: number) => void
}

const shortestPause = 1_000
const longestPause = 30_000
const settledAfter = 60_000

/** Milliseconds to wait after `failures` ends in a row: 1, 2, 4 … at most 30 seconds. */
export function pauseAfter(failures: number): number {
  return Math.min(longestPause, shortestPause * 2 ** (failures - 1))
}

/** Waits, but no longer than until the order to stop. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** Watches one run until its end; true when it had lasted long enough for its troubles to count as over. */
async function watch(running: Running): Promise<boolean> {
  const began = Date.now()
  await running.ended
  return Date.now() - began > settledAfter
}

/**
 * Keeps `first` running: whenever it ends by itself it is started again, with a growing pause between. Returns
 * what ends it for good and waits until it is gone.
 */
export function keepRunning(first: Running, { restart, onEnd }: KeepOptions): () => Promise<void> {
  const stopping = new AbortController()
  let running: Running | null = first

  const tryAgain = async (failures: number): Promise<Running | null> => {
    onEnd(pauseAfter(failures))
    await pause(pauseAfter(failures), stopping.signal)
    return stopping.signal.aborted ? null : restart().catch(() => null)
  }

  const guard = async () => {
    for (let failures = 0; !stopping.signal.aborted; ) {
      const settled = running ? await watch(running) : false
      failures = settled ? 1 : failures + 1
      if (!stopping.signal.aborted) running = await tryAgain(failures)
    }
    // A run that was just being started when the order to stop came in.
    await running?.stop()
  }
  const guarded = guard()

  return async () => {
    stopping.abort()
    await running?.stop()
    await guarded
  }
}
