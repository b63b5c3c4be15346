import Link from 'next/link'
import { Progress } from '#components/ui/progress'
import { type Column, Table } from '#components/ui/table'
import type { Figures } from '#lib/progress/figures'

/** `href`: where the people of this group are listed. */
export type ProgressRow = Figures & { key: string; label: string; href: string | null }

type Props = { caption: string; header: string; rows: ProgressRow[]; candid: boolean }

/** A cell stays empty for none, and then takes no line on a phone. */
const figure = (header: string, pick: (row: ProgressRow) => number): Column<ProgressRow> => ({
  header,
  numeric: true,
  cell: (row) => (pick(row) === 0 ? null : pick(row).toLocaleString('id-ID')),
})

/** The figures of several groups, one under the other. */
export function ProgressTable({ caption, header, rows, candid }: Props) {
  const absent = candid
    ? [figure('Berhalangan', ({ excused }) => excused), figure('Tidak bersedia', ({ refused }) => refused)]
    : []
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      empty="Daftar pegawai belum diisi."
      columns={[
        { header, cell: ({ label, href }) => (href ? <GroupLink href={href} label={label} /> : label) },
        {
          header: 'Sudah menandatangani',
          cell: ({ signed, due }) => (
            <div className="w-full min-w-40">
              <Progress value={signed} max={due} label="wajib" />
            </div>
          ),
        },
        figure('Disaksikan', ({ witnessed }) => witnessed),
        ...absent,
      ]}
    />
  )
}

function GroupLink({ href, label }: { href: string; label: string }) {
  return (
    <Link href={href} prefetch={false} className="text-action-800 underline underline-offset-4">
      {label}
    </Link>
  )
}
