import {
  readOutcome,
  type StoredSubmission,
  type SubmissionOutcome,
  toBody,
} from '#lib/signings/submission-rules'

const PATIENCE = 30_000

/** One try to hand a submission to the server. Never throws: without an answer the submission waits. */
export async function postSubmission(submission: StoredSubmission): Promise<SubmissionOutcome> {
  try {
    const answer = await fetch('/api/pakta/tanda-tangan', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(toBody(submission)),
      signal: AbortSignal.timeout(PATIENCE),
    })
    return readOutcome(answer.status, await answer.json().catch(() => null))
  } catch {
    return { kind: 'waiting' }
  }
}
