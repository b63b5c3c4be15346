'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react'
import { Alert } from '#components/ui/alert'
import { FormMessage } from '#components/ui/form-message'
import type { FormState } from '#lib/action'

/** A server action made by `formAction`. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

type Props = { action: FormAction; children: ReactNode }

const untouched: FormState = { status: 'idle', message: '' }

/**
 * A form for an act that is done once: when it has succeeded, the sentence of success stands in its place and is read
 * aloud. What was entered stays after a refusal.
 */
export function OnceForm({ action, children }: Props) {
  const [state, send] = useActionState(action, untouched)
  const done = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (state.status === 'done') done.current?.focus()
  }, [state])

  if (state.status === 'done') {
    return (
      <div ref={done} tabIndex={-1}>
        <Alert tone="good" role="status">
          {state.message}
        </Alert>
      </div>
    )
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    startTransition(() => send(data))
  }

  return (
    <form action={send} onSubmit={submit} className="grid gap-5">
      {children}
      <FormMessage state={state} />
    </form>
  )
}
