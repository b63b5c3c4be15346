import type { ReactNode } from 'react'
import { Alert } from '#components/ui/alert'
import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { Facts } from '#components/ui/facts'
import { Table } from '#components/ui/table'
import type { PreviewAnswer } from '#lib/rosters/import-answer'

/** What applying a file would do. `children` is the button that does it. */
export function ImportReport({ report, children }: { report: PreviewAnswer; children: ReactNode }) {
  const { counts } = report
  const seen = counts.move + counts.update + counts.keep + counts.signed + counts.left
  const number = (value: number) => value.toLocaleString('id-ID')
  return (
    <>
      <Card title="Hasil pemeriksaan; belum ada yang disimpan">
        <div className="grid gap-5">
          <p className="text-xl">
            <strong>{number(counts.accepted)}</strong> dari <strong>{number(counts.read)}</strong> baris akan
            diterima
            {counts.warned > 0 && <>, {number(counts.warned)} di antaranya perlu dilihat</>}
            {counts.refused > 0 && <>; {number(counts.refused)} baris ditolak</>}.
          </p>
          <Facts
            facts={[
              ['Ditambahkan', number(counts.add)],
              ['Dipindahkan ke unit atau perangkat daerah lain', number(counts.move)],
              ['Diperbarui datanya', number(counts.update)],
              ['Tidak berubah', number(counts.keep)],
              ['Sudah menandatangani, tidak diubah', number(counts.signed)],
              ['Tercatat tidak lagi terdaftar, tidak diubah', number(counts.left)],
              ['Dicatat berhalangan sementara', number(counts.excused)],
              [
                'Sudah pada daftar tetapi tidak ada dalam berkas, tetap terdaftar',
                number(report.onRoster - seen),
              ],
            ]}
          />
          <SkippedSheets sheets={report.sheets} />
          <UnknownOpds opds={report.unknownOpds} />
          <div>{children}</div>
        </div>
      </Card>
      {report.rows.length > 0 && <RowsCard report={report} />}
    </>
  )
}

function SkippedSheets({ sheets }: { sheets: PreviewAnswer['sheets'] }) {
  const skipped = sheets.filter(({ state }) => state !== 'read')
  if (skipped.length === 0) return null
  const words = { hidden: 'tersembunyi', no_header: 'tanpa baris judul kolom', read: '' }
  return (
    <Alert tone="warn" title="Lembar yang tidak dibaca">
      <ul className="list-disc pl-5">
        {skipped.map(({ name, state }) => (
          <li key={name}>
            {name}: {words[state]}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function UnknownOpds({ opds }: { opds: PreviewAnswer['unknownOpds'] }) {
  if (opds.length === 0) return null
  return (
    <Alert tone="warn" title="Nama perangkat daerah yang tidak dikenal">
      <p>
        Tambahkan nama ini pada “Nama lain dalam daftar pegawai” dari perangkat daerah yang dimaksud (halaman
        Perangkat daerah), lalu periksa berkasnya kembali.
      </p>
      <ul className="list-disc pl-5">
        {opds.map(({ name, rows }) => (
          <li key={name}>
            {name || 'Tanpa nama perangkat daerah'}: {rows.toLocaleString('id-ID')} baris
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function RowsCard({ report: { rows, rowsLeftOff } }: { report: PreviewAnswer }) {
  return (
    <Card title="Baris yang ditolak atau perlu dilihat">
      <Table
        caption="Baris yang ditolak atau perlu dilihat"
        hideCaption
        rows={rows}
        rowKey={({ sheet, row }) => `${row} ${sheet}`}
        columns={[
          { header: 'Lembar dan baris', cell: ({ sheet, row }) => `${sheet}, baris ${row}` },
          { header: 'Nama', cell: ({ name }) => name || '–' },
          { header: 'Nomor', cell: ({ number }) => number || '–' },
          {
            header: 'Hasil',
            cell: ({ verdict }) =>
              verdict === 'refused' ? <Badge tone="bad">Ditolak</Badge> : <Badge tone="warn">Diterima</Badge>,
          },
          { header: 'Yang perlu dilakukan', cell: ({ sentence }) => sentence },
        ]}
      />
      {rowsLeftOff > 0 && (
        <p className="pt-3">Masih ada {rowsLeftOff.toLocaleString('id-ID')} baris lain seperti ini.</p>
      )}
    </Card>
  )
}
