/** The least time between two checkpoints of a region that nobody asked for: ten minutes. */
export const CHECKPOINT_EVERY_MS = 10 * 60 * 1000

export type RegisterState = { leaves: number; checkpoint: { treeSize: number; signedAt: Date } | null }

/** Whether a region has leaves without a checkpoint, and its latest is ten minutes old. */
export function isCheckpointDue({ leaves, checkpoint }: RegisterState, now: Date): boolean {
  if (!checkpoint) return leaves > 0
  return (
    leaves !== checkpoint.treeSize && now.getTime() - checkpoint.signedAt.getTime() >= CHECKPOINT_EVERY_MS
  )
}
