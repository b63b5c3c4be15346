import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { Table } from '#components/ui/table'
import { groupCode } from '#lib/certificates/rules'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'
import type { FoundSigning } from '#lib/signings/find-signings'

/** What a search for signings found. */
export function FoundSignings({ signings, timeZone }: { signings: FoundSigning[]; timeZone: TimeZone }) {
  return (
    <Table
      caption="Hasil pencarian"
      rows={signings}
      rowKey={({ id }) => id}
      empty="Tidak ada tanda tangan yang cocok. Periksa kode, nomor, atau nama yang dicari."
      columns={[
        {
          header: 'Nama',
          cell: ({ id, name }) => (
            <Link
              href={`/bkd/pembatalan/${id}`}
              prefetch={false}
              className="text-action-800 underline underline-offset-4"
            >
              {name}
            </Link>
          ),
        },
        { header: 'Perangkat daerah', cell: ({ opd }) => opd },
        { header: 'Kegiatan', cell: ({ campaign }) => campaign },
        { header: 'Ditandatangani', cell: ({ signedAt }) => formatDateTime(signedAt, timeZone) },
        { header: 'Kode verifikasi', cell: ({ code }) => groupCode(code) },
        { header: 'Keadaan', cell: (signing) => <SigningBadge signing={signing} /> },
      ]}
    />
  )
}

function SigningBadge({ signing }: { signing: FoundSigning }) {
  if (signing.annulledAt) return <Badge tone="bad">Dibatalkan</Badge>
  if (signing.isRequested) return <Badge tone="warn">Menunggu persetujuan</Badge>
  return <Badge tone="good">Berlaku</Badge>
}
