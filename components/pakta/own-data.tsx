import { Facts } from '#components/ui/facts'
import type { OwnData } from '#lib/signings/own-pledge'

/** Who the person is for this campaign, in the order of the certificate. */
export function OwnDataFacts({ data }: { data: OwnData }) {
  return (
    <Facts
      facts={[
        ['Nama', data.name],
        [
          data.numberLabel,
          <span key="number" className="tabular-nums">
            {data.number ?? 'belum tercatat'}
          </span>,
        ],
        ['Pangkat/Golongan', data.rank ?? '-'],
        ['Jabatan', data.position ?? '-'],
        ['Unit kerja', data.unit ?? '-'],
        ['OPD', data.opd],
        ['Instansi', data.agency],
      ]}
    />
  )
}
