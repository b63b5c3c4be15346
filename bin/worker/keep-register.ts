import { repeat } from '#bin/worker/repeat'
import { numberLeaves } from '#lib/register/number-leaves'
import type { CheckpointSigner } from '#lib/register/write-checkpoint'
import { writeDueCheckpoints } from '#lib/register/write-due-checkpoints'

const every = 10_000
const longest = 40_000

/** Around ten seconds, so that several workers do not come all at once; longer after failures, always below sixty. */
const pauseAfter = (failures: number) =>
  Math.min(every * 2 ** failures, longest) * (0.8 + 0.4 * Math.random())

/**
 * Numbers the facts of all regions within a minute of their commit, and writes the checkpoints that are due. Any number
 * of workers may do so at once. Numbering goes on without a seal. Returns what ends both.
 */
export function keepRegister(openSigner: () => Promise<CheckpointSigner>): () => Promise<void> {
  const numbering = repeat('register', () => numberLeaves(new Date()), pauseAfter)
  const signing = repeat(
    'checkpoints',
    async () => writeDueCheckpoints(await openSigner(), new Date()),
    pauseAfter,
  )
  return async () => {
    await Promise.all([numbering(), signing()])
  }
}
