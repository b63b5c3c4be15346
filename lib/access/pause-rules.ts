/**
 * Pure policy of wrong tries (DESIGN, "The way of one signing"): they pause per person and address, nobody is locked
 * out for others' tries, and a day's cap per person holds for addresses that have never signed in for them.
 */
const FREE_TRIES = 3
const LONGEST_PAUSE_SECONDS = 60
const WINDOW_MINUTES = 15
const KNOWN_ADDRESS_DAYS = 90
const DAY = 86_400_000

/** This many wrong tries a day for one person, from wherever they came; the next needs a known address. */
const DAILY_FAILURE_CAP = 50

/** One wrong try for a person; `isHere` when it came from the address that tries now. */
export type Failure = { at: Date; isHere: boolean }

/** The instant from which wrong tries count for the day's cap. */
export function failureDayStart(now: Date): Date {
  return new Date(now.getTime() - DAY)
}

/** The instant from which a successful sign-in still makes its address known for that person. */
export function knownAddressStart(now: Date): Date {
  return new Date(now.getTime() - KNOWN_ADDRESS_DAYS * DAY)
}

/** Seconds before somebody may try for a person again: 0 when they may now, never more than 60. */
export function secondsToWait(failures: readonly Failure[], isKnownAddress: boolean, now: Date): number {
  const windowStart = now.getTime() - WINDOW_MINUTES * 60_000
  const here = failures.filter(({ at, isHere }) => isHere && at.getTime() > windowStart)
  const pause = pauseSeconds(
    here.map(({ at }) => at),
    now,
  )
  if (isKnownAddress) return pause
  return Math.max(
    pause,
    capSeconds(
      failures.map(({ at }) => at),
      now,
    ),
  )
}

/** Three free tries, then 1, 2, 4 … seconds from the latest on, for one person and one address. */
function pauseSeconds(failures: readonly Date[], now: Date): number {
  if (failures.length < FREE_TRIES) return 0
  const latest = Math.max(...failures.map((at) => at.getTime()))
  const pause = Math.min(LONGEST_PAUSE_SECONDS, 2 ** (failures.length - FREE_TRIES))
  return secondsUntil(latest + pause * 1000, now)
}

/** Until so many failures are a day old that fewer than the cap are left; at most a minute is announced at a time. */
function capSeconds(failures: readonly Date[], now: Date): number {
  const latestFirst = failures.map((at) => at.getTime()).sort((one, other) => other - one)
  const lastOfCap = latestFirst[DAILY_FAILURE_CAP - 1]
  return lastOfCap === undefined ? 0 : Math.min(LONGEST_PAUSE_SECONDS, secondsUntil(lastOfCap + DAY, now))
}

function secondsUntil(instant: number, now: Date): number {
  return Math.max(0, Math.ceil((instant - now.getTime()) / 1000))
}
