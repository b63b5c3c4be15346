import { Facts } from '#components/ui/facts'
import type { FoundSignatory } from '#lib/progress/get-signatory'

/** Who somebody is on the roster of this campaign; a NIK only masked. */
export function PersonFacts({ person }: { person: FoundSignatory }) {
  const { label, number, kind, rank, position, place } = person
  return (
    <Facts
      facts={[
        [label, number ?? 'belum tercatat'],
        ['Jenis pegawai', kind],
        ['Pangkat/Golongan', rank ?? '–'],
        ['Jabatan', position ?? '–'],
        ['Unit kerja', place?.unit ?? '–'],
        ['Perangkat daerah', place?.opd ?? '–'],
      ]}
    />
  )
}
