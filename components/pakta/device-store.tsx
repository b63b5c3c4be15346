import { readItem, storedKeys, writeItem } from '#components/pakta/device-items'
import { isExpired, readStored, type StoredSubmission } from '#lib/signings/submission-rules'

const PREFIX = 'ikrar.kiriman.'

/** The submission of this person that the server has not acknowledged; older ones of anybody are thrown away. */
export function loadSubmission(signatoryId: string): StoredSubmission | null {
  dropExpired()
  return readStored(readItem(PREFIX + signatoryId))
}

export function saveSubmission(signatoryId: string, submission: StoredSubmission): void {
  writeItem(PREFIX + signatoryId, JSON.stringify(submission))
}

export function forgetSubmission(signatoryId: string): void {
  writeItem(PREFIX + signatoryId, null)
}

function dropExpired(): void {
  for (const key of storedKeys()) {
    if (!key.startsWith(PREFIX)) continue
    const submission = readStored(readItem(key))
    if (!submission || isExpired(submission, new Date())) writeItem(key, null)
  }
}
