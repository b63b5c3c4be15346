'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonTone } from '#components/ui/button'

type Props = {
  children: ReactNode
  pendingLabel?: string
  tone?: ButtonTone
  wide?: boolean
  small?: boolean
}

/** Sends the form it stands in; says so while it is under way and cannot be pressed twice. */
export function SubmitButton({ children, pendingLabel = 'Sedang diproses …', ...look }: Props) {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" disabled={pending} aria-live="polite" {...look}>
      {pending ? pendingLabel : children}
    </Button>
  )
}
