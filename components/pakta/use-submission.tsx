'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { isDevicePerson, setDevicePerson } from '#components/pakta/device-person'
import { forgetSubmission, loadSubmission, saveSubmission } from '#components/pakta/device-store'
import { makeSubmissionId } from '#components/pakta/make-submission-id'
import { postSubmission } from '#components/pakta/post-submission'
import type { SignPledgeInput } from '#lib/signings/schema'
import { retryDelay, type SubmissionOutcome } from '#lib/signings/submission-rules'

export type SubmissionState = SubmissionOutcome | { kind: 'idle' | 'sending' | 'other_person' }

/**
 * The way of one submission from this device: kept before it is sent, sent again by itself with the same id whenever
 * the network may be back, and forgotten only once the server has acknowledged or refused it.
 */
export function useSubmission(signatoryId: string) {
  const [state, setState] = useState<SubmissionState>({ kind: 'idle' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const busy = useRef(false)

  const send = useCallback(async () => {
    const stored = loadSubmission(signatoryId)
    if (!stored || busy.current) return
    if (!isDevicePerson(signatoryId)) return setState({ kind: 'other_person' })
    clearTimeout(timer.current)
    busy.current = true
    setState({ kind: 'sending' })
    const outcome = await postSubmission(stored)
    busy.current = false
    if (outcome.kind === 'refused' || outcome.kind === 'accepted') forgetSubmission(signatoryId)
    else saveSubmission(signatoryId, { ...stored, tries: stored.tries + 1 })
    if (outcome.kind === 'waiting')
      timer.current = setTimeout(() => void send(), retryDelay(stored.tries + 1))
    setState(outcome)
  }, [signatoryId])

  useEffect(() => {
    setDevicePerson(signatoryId)
    void send()
    const retry = () => {
      if (document.visibilityState === 'visible') void send()
    }
    addEventListener('online', retry)
    document.addEventListener('visibilitychange', retry)
    return () => {
      clearTimeout(timer.current)
      removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', retry)
    }
  }, [signatoryId, send])

  function start(input: Omit<SignPledgeInput, 'submissionId' | 'deviceSignedAt'>) {
    const submission = { ...input, submissionId: makeSubmissionId() }
    saveSubmission(signatoryId, { input: submission, pressedAt: new Date().toISOString(), tries: 0 })
    void send()
  }

  return { state, start, send }
}
