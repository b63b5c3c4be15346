'use client'

import { Failure } from '#components/ui/failure'
import { PageShell } from '#components/ui/page-shell'
import { SiteHeader } from '#components/ui/site-header'

type Props = { error: Error & { digest?: string }; retry: () => void }

export default function ErrorPage({ error, retry }: Props) {
  return (
    <PageShell header={<SiteHeader />} measure="reading">
      <Failure reference={error.digest} onRetry={retry} />
    </PageShell>
  )
}
