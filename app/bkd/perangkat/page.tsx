import type { Metadata } from 'next'
import Link from 'next/link'
import { BkdPage } from '#components/bkd/bkd-page'
import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { LinkButton } from '#components/ui/link-button'
import { PageTitle } from '#components/ui/page-title'
import { Table } from '#components/ui/table'
import { requireBkdRoom } from '#lib/progress/require-bkd-room'
import { listOpds } from '#lib/regions/queries'
import { printTitle } from '#lib/signings/print-title'
import type { HeadshipKind } from '#prisma/generated/enums'

export const metadata: Metadata = { title: 'Perangkat daerah' }

export default async function OpdsPage() {
  const { actor, room } = await requireBkdRoom()
  const opds = await listOpds(actor, new Date())
  return (
    <BkdPage room={room} current="perangkat">
      <PageTitle title="Perangkat daerah">
        <p>Nama, kepala, dan kontak bantuan setiap perangkat daerah.</p>
      </PageTitle>
      <Card
        title="Daftar perangkat daerah"
        actions={<LinkButton href="/bkd/perangkat/baru">Tambah perangkat daerah</LinkButton>}
      >
        <Table
          caption="Daftar perangkat daerah"
          hideCaption
          rows={opds}
          rowKey={({ id }) => id}
          empty="Belum ada perangkat daerah. Tambahkan lebih dahulu."
          columns={[
            {
              header: 'Nama',
              cell: ({ id, name }) => (
                <Link
                  href={`/bkd/perangkat/${id}`}
                  prefetch={false}
                  className="text-action-800 underline underline-offset-4"
                >
                  {name}
                </Link>
              ),
            },
            { header: 'Nama singkat', cell: ({ shortName }) => shortName ?? '–' },
            { header: 'Kepala saat ini', cell: ({ headships }) => <Heads headships={headships} /> },
            {
              header: 'Ubah',
              cell: ({ id, name }) => (
                <Link
                  href={`/bkd/perangkat/${id}/ubah`}
                  prefetch={false}
                  aria-label={`Ubah ${name}`}
                  className="inline-flex min-h-10 items-center text-action-800 underline underline-offset-4"
                >
                  Ubah
                </Link>
              ),
            },
          ]}
        />
      </Card>
    </BkdPage>
  )
}

type Head = { id: string; name: string; kind: HeadshipKind; positionTitle: string }

function Heads({ headships }: { headships: Head[] }) {
  if (headships.length === 0) return <Badge tone="warn">Belum ditetapkan</Badge>
  return (
    <ul className="grid gap-1">
      {headships.map(({ id, name, kind, positionTitle }) => (
        <li key={id}>
          {name}
          <span className="block text-ink-faint text-sm">{printTitle(kind, positionTitle)}</span>
        </li>
      ))}
    </ul>
  )
}
