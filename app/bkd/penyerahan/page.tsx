import type { Metadata } from 'next'
import { receiveHandoverAction, returnHandoverAction } from '#app/bkd/penyerahan/actions'
import { BkdPage } from '#components/bkd/bkd-page'
import { HandoverTable } from '#components/bkd/handover-table'
import { WaitingHandovers } from '#components/bkd/waiting-handovers'
import { Card } from '#components/ui/card'
import { PageTitle } from '#components/ui/page-title'
import { listHandovers } from '#lib/handovers/queries'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'

export const metadata: Metadata = { title: 'Penyerahan' }

export default async function HandoversPage() {
  const { actor, room } = await requireBkdRoom()
  const { waiting, decided } = await listHandovers(actor)
  const { timeZone } = room.region
  return (
    <BkdPage room={room} current="penyerahan">
      <PageTitle title="Penyerahan">
        <p>Himpunan pakta yang diserahkan perangkat daerah.</p>
      </PageTitle>
      <WaitingHandovers
        handovers={waiting}
        timeZone={timeZone}
        receiveAction={receiveHandoverAction}
        returnAction={returnHandoverAction}
      />
      <Card title="Sudah diputuskan">
        <HandoverTable
          caption="Sudah diputuskan"
          handovers={decided}
          timeZone={timeZone}
          empty="Belum ada penyerahan yang diterima atau dikembalikan."
        />
      </Card>
    </BkdPage>
  )
}
