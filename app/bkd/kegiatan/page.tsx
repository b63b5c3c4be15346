import type { Metadata } from 'next'
import Link from 'next/link'
import { BkdPage } from '#components/bkd/bkd-page'
import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'
import { Table } from '#components/ui/table'
import { listCampaigns } from '#lib/campaigns/queries'
import { decidePhase, PHASE_NAMES } from '#lib/campaigns/rules'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'
import { formatDateTime } from '#lib/regions/rules'

export const metadata: Metadata = { title: 'Kegiatan' }

export default async function CampaignsPage() {
  const { actor, room } = await requireBkdRoom()
  const campaigns = await listCampaigns(actor)
  const now = new Date()
  const { timeZone } = room.region
  return (
    <BkdPage room={room} current="kegiatan">
      <PageTitle title="Kegiatan">
        <p>
          Satu kegiatan mencakup satu pemilihan: naskah pakta, daftar pegawai, dan waktu penandatanganannya.
        </p>
      </PageTitle>
      <Card
        title="Daftar kegiatan"
        actions={<LinkButton href="/bkd/kegiatan/baru">Buat kegiatan</LinkButton>}
      >
        <Table
          caption="Daftar kegiatan"
          hideCaption
          rows={campaigns}
          rowKey={({ id }) => id}
          empty="Belum ada kegiatan. Buat kegiatan lebih dahulu."
          columns={[
            {
              header: 'Nama',
              cell: ({ id, name }) => (
                <Link
                  href={`/bkd/kegiatan/${id}`}
                  prefetch={false}
                  className="text-action-800 underline underline-offset-4"
                >
                  {name}
                </Link>
              ),
            },
            {
              header: 'Keadaan',
              cell: (campaign) => <Badge>{PHASE_NAMES[decidePhase(campaign, now)]}</Badge>,
            },
            { header: 'Dibuka', cell: ({ opensAt }) => formatDateTime(opensAt, timeZone) },
            { header: 'Ditutup', cell: ({ closesAt }) => formatDateTime(closesAt, timeZone) },
            { header: 'Pegawai pada daftar', numeric: true, cell: ({ _count }) => _count.signatories },
          ]}
        />
      </Card>
    </BkdPage>
  )
}
