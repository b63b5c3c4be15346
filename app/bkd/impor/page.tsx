import type { Metadata } from 'next'
import { BkdPage } from '#components/bkd/bkd-page'
import { ImportForm } from '#components/bkd/import-form'
import { Alert } from '#components/ui/alert'
import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'
import { Table } from '#components/ui/table'
import { listCampaigns } from '#lib/campaigns/queries'
import { pickCampaign } from '#lib/campaigns/rules'
import { campaignQuerySchema } from '#lib/campaigns/schema'
import type { SearchParams } from '#lib/page-address'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'
import { listOpds } from '#lib/regions/queries'
import { formatDateTime } from '#lib/regions/rules'
import { listImports } from '#lib/rosters/queries'

export const metadata: Metadata = { title: 'Impor daftar pegawai' }

export default async function ImportPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, room } = await requireBkdRoom()
  const now = new Date()
  const campaigns = await listCampaigns(actor)
  const { kegiatan } = campaignQuerySchema.parse(await searchParams)
  const campaign = pickCampaign(campaigns, kegiatan, now) ?? campaigns[0]
  const opds = await listOpds(actor, now)
  const toOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  return (
    <BkdPage room={room} current="impor">
      <PageTitle title="Impor daftar pegawai">
        <p>
          Daftar dari SIASN, SIMPEG, atau berkas sendiri. Orang yang tidak ada dalam berkas tetap terdaftar,
          dan yang sudah menandatangani tidak diubah.
        </p>
      </PageTitle>
      {campaign && opds.length > 0 ? (
        <ImportForm
          campaigns={campaigns.map(toOption)}
          opds={opds.map(toOption)}
          initialCampaign={campaign.id}
        />
      ) : (
        <NotReady hasCampaign={campaign !== undefined} />
      )}
      <Card title="Impor terdahulu">
        <Imports imports={await listImports(actor)} timeZone={room.region.timeZone} />
      </Card>
    </BkdPage>
  )
}

function NotReady({ hasCampaign }: { hasCampaign: boolean }) {
  return (
    <Alert tone="warn" title={hasCampaign ? 'Belum ada perangkat daerah' : 'Belum ada kegiatan'}>
      <p className="pb-3">
        {hasCampaign
          ? 'Tambahkan perangkat daerah lebih dahulu, supaya namanya dikenali dalam berkas.'
          : 'Buat kegiatan lebih dahulu, supaya daftar pegawai dapat diimpor ke dalamnya.'}
      </p>
      <LinkButton href={hasCampaign ? '/bkd/perangkat/baru' : '/bkd/kegiatan/baru'}>
        {hasCampaign ? 'Tambah perangkat daerah' : 'Buat kegiatan'}
      </LinkButton>
    </Alert>
  )
}

type ImportsProps = {
  imports: Awaited<ReturnType<typeof listImports>>
  timeZone: Parameters<typeof formatDateTime>[1]
}

function Imports({ imports, timeZone }: ImportsProps) {
  return (
    <Table
      caption="Impor terdahulu"
      hideCaption
      rows={imports}
      rowKey={({ id }) => id}
      empty="Belum ada berkas yang diterapkan."
      columns={[
        { header: 'Berkas', cell: ({ fileName }) => fileName },
        { header: 'Kegiatan', cell: ({ campaign }) => campaign.name },
        { header: 'Diterapkan', cell: ({ appliedAt }) => formatDateTime(appliedAt, timeZone) },
        { header: 'Oleh', cell: ({ appliedBy }) => appliedBy.name },
        { header: 'Diterima', numeric: true, cell: ({ accepted }) => accepted },
        { header: 'Ditolak', numeric: true, cell: ({ refused }) => refused },
      ]}
    />
  )
}
