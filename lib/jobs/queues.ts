/** What the worker does, with the data each job carries: ids only, never a name or a code. */
export type Jobs = {
  'seal-certificate': { signingId: string; edition: 1 | 2 }
  'compile-book': { handoverId: string } | { campaignId: string; opdId: string; accountId: string | null }
  'prepare-package': { handoverId: string }
}

export type JobName = keyof Jobs

/** A worker says of the jobs in its hands that it lives; one silent for so long has been killed, or has lost its way. */
const heartbeatSeconds = 15
/** Pauses double up to five minutes, for a week: a timestamp authority may be away for days. */
const retrying = { retryLimit: 2000, retryBackoff: true, retryDelay: 2, retryDelayMax: 300 } as const

/**
 * How each queue behaves: a failed job is tried again with growing pauses. One that a killed worker left behind comes
 * back when its heartbeat has stopped, one that hangs after `expireInSeconds`. A job whose work is already done ends at
 * once, so a repeat is harmless.
 */
export const QUEUES = {
  'seal-certificate': { expireInSeconds: 900, heartbeatSeconds, ...retrying },
  'compile-book': { expireInSeconds: 900, heartbeatSeconds, ...retrying },
  'prepare-package': { expireInSeconds: 3600, heartbeatSeconds, ...retrying },
} as const satisfies Record<JobName, object>
