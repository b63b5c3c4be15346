import type { SignPledgeInput } from '#lib/signings/schema'

// Runs on slow phones, where a schema library would weigh more than the rest of the page: the shapes of the server's
// short answers and of what this browser itself has stored are checked by hand.

/** A submission kept on the device until the server has acknowledged it. */
export type StoredSubmission = {
  input: Omit<SignPledgeInput, 'deviceSignedAt'>
  /** When the person pressed the button, by the device's clock (ISO 8601). */
  pressedAt: string
  tries: number
}

export type SubmissionReceipt = { code: string; receivedAtText: string }

/** What became of one try: `status` 0 means that no answer came. */
export type SubmissionOutcome =
  | { kind: 'accepted'; receipt: SubmissionReceipt }
  | { kind: 'refused'; reason: string; message: string }
  | { kind: 'signed_out' }
  | { kind: 'waiting' }

const HOUR = 3_600_000
/** After this long the server no longer believes the device's time, and another's hand must not lie about on a phone. */
const KEPT_HOURS = 72
const LONGEST_PAUSE = 60_000

/** The body of the next try. The device's time goes along only once the submission has had to wait. */
export function toBody({ input, pressedAt, tries }: StoredSubmission): SignPledgeInput {
  return tries === 0 ? input : { ...input, deviceSignedAt: pressedAt }
}

/** Reads the server's answer; anything that may pass by itself (no network, 5xx, 408, 425, 429) is tried again. */
export function readOutcome(status: number, json: unknown): SubmissionOutcome {
  const code = readText(json, 'code')
  const receivedAtText = readText(json, 'receivedAtText')
  if ((status === 200 || status === 201) && code && receivedAtText) {
    return { kind: 'accepted', receipt: { code, receivedAtText } }
  }
  if (status === 401) return { kind: 'signed_out' }
  const reason = readText(json, 'reason')
  const message = readText(json, 'message')
  const passes = status < 400 || status >= 500 || [408, 425, 429].includes(status)
  return passes || !reason || !message ? { kind: 'waiting' } : { kind: 'refused', reason, message }
}

/** What was stored under a person's key, or null when it is not a submission of this version. */
export function readStored(text: string | null): StoredSubmission | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isStored(value) ? value : null
  } catch {
    return null
  }
}

function isStored(value: unknown): value is StoredSubmission {
  const pressedAt = readText(value, 'pressedAt')
  return (
    pressedAt !== null &&
    !Number.isNaN(Date.parse(pressedAt)) &&
    Number.isInteger(readMember(value, 'tries')) &&
    readText(readMember(value, 'input'), 'submissionId') !== null
  )
}

function readText(value: unknown, key: string): string | null {
  const text = readMember(value, key)
  return typeof text === 'string' ? text : null
}

function readMember(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

/** Milliseconds until the next try by itself: 2, 4, 8 … seconds, at most a minute. */
export function retryDelay(tries: number): number {
  return Math.min(LONGEST_PAUSE, 1000 * 2 ** Math.max(1, tries))
}

/** Whether a kept submission is so old that it is thrown away. */
export function isExpired({ pressedAt }: StoredSubmission, now: Date): boolean {
  return now.getTime() - new Date(pressedAt).getTime() > KEPT_HOURS * HOUR
}
