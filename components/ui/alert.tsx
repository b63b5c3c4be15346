import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'neutral'

const TONES: Record<Tone, string> = {
  good: 'border-good-700 bg-good-50',
  warn: 'border-warn-700 bg-warn-50',
  bad: 'border-bad-700 bg-bad-50',
  info: 'border-action-700 bg-action-50',
  neutral: 'border-line-strong bg-white',
}

type Props = {
  tone?: Tone
  title?: ReactNode
  /** Read aloud when it appears: "status" waits its turn, "alert" interrupts. */
  role?: 'status' | 'alert'
  id?: string
  children?: ReactNode
}

/** A notice with a heading line and what to do. */
export function Alert({ tone = 'info', title, role, id, children }: Props) {
  return (
    <div id={id} role={role} className={classNames('rounded-md border-l-4 px-4 py-3 text-ink', TONES[tone])}>
      {title && <p className="font-bold">{title}</p>}
      {children}
    </div>
  )
}
