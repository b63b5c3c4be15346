/** How long a session lasts: an employee's is short because phones are shared; an officer's is a working day. */
const EMPLOYEE_SESSION_HOURS = 2
const STAFF_SESSION_HOURS = 10
const HOUR = 3_600_000

/** Instant at which a session begun now ends by itself. */
export function sessionEnd(kind: 'employee' | 'staff', now: Date): Date {
  const hours = kind === 'employee' ? EMPLOYEE_SESSION_HOURS : STAFF_SESSION_HOURS
  return new Date(now.getTime() + hours * HOUR)
}

const FREE_TRIES = 3
const LONGEST_PAUSE_SECONDS = 60
const WINDOW_MINUTES = 15

/** The instant from which failed tries still count. */
export function failureWindowStart(now: Date): Date {
  return new Date(now.getTime() - WINDOW_MINUTES * 60_000)
}

/** At most this many failures a day for one person from all addresses that have not signed in for them. */
export const DAILY_FAILURE_CAP = 50

/**
 * Seconds somebody still has to wait after failures at the given instants, for one person and one address: three free
 * tries, then 1, 2, 4 … seconds, never more than 60, so that nobody is locked out for another's tries.
 */
export function pauseSeconds(failures: readonly Date[], now: Date): number {
  if (failures.length < FREE_TRIES) return 0
  const latest = Math.max(...failures.map((failure) => failure.getTime()))
  const pause = Math.min(LONGEST_PAUSE_SECONDS, 2 ** (failures.length - FREE_TRIES))
  return Math.max(0, Math.ceil((latest + pause * 1000 - now.getTime()) / 1000))
}
