import type { ReactNode } from 'react'

/** The one `<h1>` of a page, with the line that says what is to be done here. */
export function PageTitle({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="grid gap-2">
      <h1 className="text-balance font-bold text-2xl text-ink leading-tight sm:text-3xl">{title}</h1>
      {children && <div className="text-ink-soft">{children}</div>}
    </div>
  )
}
