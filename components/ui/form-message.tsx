import { Alert } from '#components/ui/alert'

type Props = { state: { status: 'idle' | 'done' | 'refused'; message: string } }

/** The sentence a form was answered with, read aloud when it appears. */
export function FormMessage({ state }: Props) {
  return (
    <div aria-live="polite" className="empty:absolute">
      {state.message && <Alert tone={state.status === 'done' ? 'good' : 'bad'}>{state.message}</Alert>}
    </div>
  )
}
