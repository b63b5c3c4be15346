'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { findGaps, type Gap, MARK_ID } from '#components/pakta/find-gaps'
import { GapList } from '#components/pakta/gap-list'
import { MarkField } from '#components/pakta/mark-field'
import { PointsField, readConfirmed } from '#components/pakta/points-field'
import { STATUS_ID, SubmissionStatus } from '#components/pakta/submission-status'
import { useSubmission } from '#components/pakta/use-submission'
import { Button } from '#components/ui/button'
import { Card } from '#components/ui/card'
import { AFFIRMATION } from '#lib/signings/affirmation-rules'
import type { Mark } from '#lib/signings/mark'

type Props = {
  signatoryId: string
  pledgeVersionId: string
  points: string[]
  ownName: string
  /** Where to go once the signing is there; null stays on this address. */
  proofHref: string | null
  /** The words before and after the points. */
  before: ReactNode
  after: ReactNode
}

/** After these the page itself has changed: the proof or another text stands there now. */
const OUTDATED = ['already_signed', 'text_superseded', 'closed', 'left', 'not_found']

/** Reading, confirming, signing and sending, on one page. */
export function SigningForm(props: Props) {
  const { signatoryId, pledgeVersionId, points, ownName, proofHref, before, after } = props
  const router = useRouter()
  const { state, start, send } = useSubmission(signatoryId)
  const [mark, setMark] = useState<Mark | null>(null)
  const [gaps, setGaps] = useState<Gap[]>([])
  const gapsById = new Map(gaps.map(({ target, sentence }) => [target, sentence]))
  const onItsWay = !['idle', 'refused'].includes(state.kind)

  useEffect(() => {
    const outdated = state.kind === 'refused' && OUTDATED.includes(state.reason)
    if (state.kind === 'accepted' && proofHref) router.replace(proofHref)
    if (state.kind === 'accepted' || outdated) router.refresh()
  }, [state, router, proofHref])

  useEffect(() => {
    if (onItsWay) document.getElementById(STATUS_ID)?.focus()
  }, [onItsWay])

  function changeMark(next: Mark | null) {
    setMark(next)
    setGaps([])
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (onItsWay) return
    const confirmed = readConfirmed(event.currentTarget)
    const missing = findGaps(points.length, confirmed, mark, ownName)
    setGaps(missing)
    const [first] = missing
    if (first) return document.getElementById(first.target)?.focus()
    if (mark) start({ pledgeVersionId, confirmedPoints: confirmed, mark })
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-6">
      <div hidden={onItsWay} className="grid gap-6 [[hidden]]:hidden">
        <Card title="Naskah pakta">
          <div className="grid gap-5">
            {before}
            <PointsField points={points} gaps={gapsById} onChange={() => setGaps([])} />
            {after}
          </div>
        </Card>
        <Card title="Tanda tangan">
          <div id={MARK_ID} tabIndex={-1}>
            {gapsById.has(MARK_ID) && (
              <p className="mb-3 font-semibold text-bad-700">{gapsById.get(MARK_ID)}</p>
            )}
            <MarkField ownName={ownName} onChange={changeMark} />
          </div>
          <div className="mt-6 grid gap-4 border-line border-t pt-5">
            <p className="font-semibold">{AFFIRMATION}</p>
            <GapList gaps={gaps} />
            <Button type="submit" wide>
              Tanda tangani dan kirim
            </Button>
          </div>
        </Card>
      </div>
      <SubmissionStatus state={state} onRetry={() => void send()} />
    </form>
  )
}
