import type { ReactNode } from 'react'
import { LeaveForm } from '#components/pakta/leave-form'
import { PageShell } from '#components/ui/page-shell'
import { SiteHeader } from '#components/ui/site-header'
import type { OwnPledge } from '#lib/signings/own-pledge'

/** The frame of the employee's pages: whose page it is, the way out, and whom to ask. */
export function EmployeePage({ pledge, children }: { pledge: OwnPledge; children: ReactNode }) {
  const { region, name, signatoryId, help } = pledge
  return (
    <PageShell
      measure="reading"
      help={help}
      header={
        <SiteHeader
          governmentName={region.governmentName}
          crestUrl={region.hasCrest ? `/lambang/${region.slug}` : null}
          user={{ name }}
          signOut={<LeaveForm key={signatoryId} signatoryId={signatoryId} label="Keluar" />}
        />
      }
    >
      {children}
    </PageShell>
  )
}
