/** The least time between two checkpoints of a region that nobody asked for: ten minutes. */
export const CHECKPOINT_EVERY_MS = 10 * 60 * 1000

export type RegisterState = { leaves: number; checkpoint: { treeSize: number; signedAt: Date } | null }

/**
 * Whether a region has leaves without a checkpoint, and its latest is ten minutes old. One from more than ten minutes ahead
 * is of no clock of ours, and nothing waits until its time has come.
 */
export function isCheckpointDue({ leaves, checkpoint }: RegisterState, now: Date): boolean {
  if (!checkpoint) return leaves > 0
  return (
    leaves !== checkpoint.treeSize &&
    Math.abs(now.getTime() - checkpoint.signedAt.getTime()) >= CHECKPOINT_EVERY_MS
  )
}

/** How many copies are compared with their checkpoints in one round, the latest besides. */
export const COPIES_A_ROUND = 300

/**
 * The tree sizes whose copies are compared this round: all of them while they are few, else the latest and the slice from
 * `from` on. `next` is where the slice of the following round begins; after the last it is the first again.
 * @param sizes smallest first
 */
export function pickCopies(sizes: readonly number[], from: number): { picked: number[]; next: number } {
  if (sizes.length <= COPIES_A_ROUND) return { picked: [...sizes], next: 0 }
  const end = from + COPIES_A_ROUND
  const picked = [...new Set([...sizes.slice(from, end), ...sizes.slice(-1)])]
  return { picked, next: end < sizes.length ? end : 0 }
}
