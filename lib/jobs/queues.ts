/** What the worker does, with the data each job carries: ids only, never a name or a code. */
export type Jobs = {
  'seal-certificate': { signingId: string; edition: 1 | 2 }
  'compile-book': { handoverId: string } | { campaignId: string; opdId: string; accountId: string | null }
}

export type JobName = keyof Jobs

/**
 * How each queue behaves: a failed job is tried again with growing pauses, and one that a killed worker left behind
 * comes back after `expireInSeconds`. A job whose work is already done ends at once, so a repeat is harmless.
 */
export const QUEUES: Record<
  JobName,
  { expireInSeconds: number; retryLimit: number; retryBackoff: true; retryDelay: number }
> = {
  'seal-certificate': { expireInSeconds: 60, retryLimit: 20, retryBackoff: true, retryDelay: 2 },
  'compile-book': { expireInSeconds: 900, retryLimit: 20, retryBackoff: true, retryDelay: 5 },
}
