import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names'

type Props = {
  title?: ReactNode
  /** Heading level of the title; 2 unless the card stands inside another section. */
  level?: 2 | 3
  /** Buttons or links at the right of the title. */
  actions?: ReactNode
  className?: string
  children: ReactNode
}

/** A white panel. */
export function Card({ title, level = 2, actions, className, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={classNames('rounded-lg border border-line bg-white p-4 sm:p-6', className)}>
      {title && (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          <Heading className={classNames('font-bold text-ink', level === 2 ? 'text-xl' : 'text-lg')}>
            {title}
          </Heading>
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}
