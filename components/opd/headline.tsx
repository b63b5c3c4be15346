import Link from 'next/link'
import { Card } from '#components/ui/card'
import { Progress } from '#components/ui/progress'
import type { Figures } from '#lib/progress/figures'

type Props = {
  figures: Figures
  /** Excuses and refusals are for the head and BKD. */
  candid: boolean
  /** Where the people of a status are listed. */
  toList: (status: string) => string
}

const number = new Intl.NumberFormat('id-ID')

/** "x dari y wajib menandatangani"; what stands beside it is never added in. */
export function Headline({ figures, candid, toList }: Props) {
  const unsigned: [name: string, value: number, status: string][] = candid
    ? [
        ['Belum menandatangani, tanpa keterangan', figures.open, 'tanpa-keterangan'],
        ['Berhalangan sementara', figures.excused, 'berhalangan'],
        ['Tidak bersedia', figures.refused, 'tidak-bersedia'],
      ]
    : [['Belum menandatangani', figures.open, 'belum']]
  const beside: typeof unsigned = [
    ...unsigned,
    ['Belum disaksikan', figures.signed - figures.witnessed, 'belum-disaksikan'],
  ]
  return (
    <Card title="Perkembangan">
      <div className="grid gap-5">
        <div className="text-xl">
          <Progress value={figures.signed} max={figures.due} />
        </div>
        <dl className="grid grid-cols-1 gap-x-8 gap-y-1 sm:grid-cols-2">
          {beside.map(([name, value, status]) => (
            <div
              key={status}
              className="flex min-h-12 items-center justify-between gap-4 border-line border-b"
            >
              <dt>
                <Link
                  href={toList(status)}
                  prefetch={false}
                  className="inline-flex min-h-12 items-center text-action-800 underline underline-offset-4"
                >
                  {name}
                </Link>
              </dt>
              <dd className="font-semibold tabular-nums">{number.format(value)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Card>
  )
}
