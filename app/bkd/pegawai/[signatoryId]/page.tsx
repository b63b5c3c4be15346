import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BkdPage } from '#components/bkd/bkd-page'
import { PersonFacts } from '#components/opd/person-facts'
import { StatusHistory } from '#components/opd/status-history'
import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'
import { requireId } from '#lib/page-address'
import { getSignatory } from '#lib/progress/get-signatory'
import { describeHistory } from '#lib/progress/history-rules'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'
import { formatDateTime } from '#lib/regions/rules'

export const metadata: Metadata = { title: 'Riwayat status' }

type Props = { params: Promise<{ signatoryId: string }> }

/** One person of a campaign: who, how they stand, and what happened when. */
export default async function PersonPage({ params }: Props) {
  const { actor, room } = await requireBkdRoom()
  const person = await getSignatory(actor, requireId((await params).signatoryId), new Date())
  if (!person) notFound()
  const { timeZone } = room.region
  const facts = describeHistory(person.record, (instant) => formatDateTime(instant, timeZone))
  return (
    <BkdPage room={room} current="perangkat">
      <PageTitle title={person.name}>
        <p>{person.campaign.name}</p>
      </PageTitle>
      <Card title="Data pegawai">
        <div className="grid gap-5">
          <PersonFacts person={person} />
          {person.standingSigningId && <SigningLinks signingId={person.standingSigningId} />}
        </div>
      </Card>
      <Card title="Riwayat status">
        <StatusHistory facts={facts} timeZone={timeZone} />
      </Card>
    </BkdPage>
  )
}

function SigningLinks({ signingId }: { signingId: string }) {
  return (
    <p className="flex flex-wrap gap-3">
      <LinkButton href={`/api/pakta/${signingId}/unduh`} tone="secondary" download>
        Unduh PDF pakta
      </LinkButton>
      <LinkButton href={`/api/pakta/${signingId}/bukti`} tone="secondary" download>
        Unduh lembar bukti
      </LinkButton>
      <LinkButton href={`/bkd/pembatalan/${signingId}`} tone="quiet">
        Mohonkan pembatalan
      </LinkButton>
    </p>
  )
}
