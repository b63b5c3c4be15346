import type { ReactNode } from 'react'
import type { Tone } from '#components/ui/alert'
import { classNames } from '#components/ui/class-names'

const TONES: Record<Tone, string> = {
  good: 'bg-good-100 text-good-700',
  warn: 'bg-warn-100 text-warn-700',
  bad: 'bg-bad-100 text-bad-800',
  info: 'bg-action-100 text-action-900',
  neutral: 'bg-line text-ink-soft',
}

/** A short word of state. The word carries the meaning, the colour only supports it. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-block rounded px-2 py-0.5 font-semibold text-sm leading-snug',
        TONES[tone],
      )}
    >
      {children}
    </span>
  )
}
