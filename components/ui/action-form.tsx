'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react'
import { FormMessage } from '#components/ui/form-message'

type State = { status: 'idle' | 'done' | 'refused'; message: string }
type Props = {
  action: (state: State, form: FormData) => Promise<State>
  children: ReactNode
  /** Empties the fields once the action has succeeded. */
  resetOnDone?: boolean
  className?: string
  /** Called after every change of a field, for forms that show a preview. */
  onInput?: (event: FormEvent<HTMLFormElement>) => void
}

/**
 * A form served by a `formAction`: shows its answer below the fields. What was typed stays after a refusal (React
 * would empty the fields after every action), and the form works before scripts have loaded.
 */
export function ActionForm({
  action,
  children,
  resetOnDone = true,
  className = 'grid gap-4',
  onInput,
}: Props) {
  const [state, send] = useActionState(action, { status: 'idle', message: '' } satisfies State as State)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (resetOnDone && state.status === 'done') form.current?.reset()
  }, [state, resetOnDone])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const data = new FormData(event.currentTarget, submitter)
    startTransition(() => send(data))
  }

  return (
    <form ref={form} action={send} onSubmit={submit} onInput={onInput} className={className}>
      {children}
      <FormMessage state={state} />
    </form>
  )
}
