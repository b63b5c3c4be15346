'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { SubmissionStatus } from '#components/pakta/submission-status'
import { useSubmission } from '#components/pakta/use-submission'

/** Goes on sending what was signed before the campaign closed; shows nothing when there is nothing to send. */
export function PendingSubmission({ signatoryId }: { signatoryId: string }) {
  const router = useRouter()
  const { state, send } = useSubmission(signatoryId)

  useEffect(() => {
    if (state.kind === 'accepted') router.refresh()
  }, [state, router])

  return <SubmissionStatus state={state} onRetry={() => void send()} />
}
