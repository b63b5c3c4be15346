'use client'

import { useEffect } from 'react'
import { setDevicePerson } from '#components/pakta/device-person'
import { forgetSubmission } from '#components/pakta/device-store'

type Props = { signatoryId: string; headingId: string }

/** Once the proof is on the screen nothing is left to send; whoever was at the button is taken to the proof's heading. */
export function Arrival({ signatoryId, headingId }: Props) {
  useEffect(() => {
    setDevicePerson(signatoryId)
    forgetSubmission(signatoryId)
    if (document.activeElement === document.body) document.getElementById(headingId)?.focus()
  }, [signatoryId, headingId])
  return null
}
