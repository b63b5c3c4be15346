import type { ChildProcess } from 'node:child_process'
import { hasEnded } from '#bin/supervisor/end-of-child'

/** Asks the child to end by the first signal, forces it by the second after `seconds`, and waits for its end. */
export async function stopChild(
  child: ChildProcess,
  ended: Promise<void>,
  [ask, force]: [NodeJS.Signals, NodeJS.Signals],
  seconds: number,
): Promise<void> {
  if (hasEnded(child)) return
  child.kill(ask)
  const giveUp = setTimeout(() => child.kill(force), seconds * 1000)
  await ended
  clearTimeout(giveUp)
}
