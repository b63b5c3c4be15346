import type { ReactNode } from 'react'
import { PageShell } from '#components/ui/page-shell'
import { SiteHeader } from '#components/ui/site-header'

/** The pages anybody may read. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PageShell header={<SiteHeader />} measure="reading">
      {children}
    </PageShell>
  )
}
