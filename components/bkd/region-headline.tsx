import { Card } from '#components/ui/card'
import { Progress } from '#components/ui/progress'
import type { Figures } from '#lib/progress/figures'

type Props = {
  figures: Figures
  /** An auditor is not told excuses and refusals apart. */
  isAuditor: boolean
}

/** "x dari y wajib menandatangani" of a whole campaign; what stands beside it is never added in. */
export function RegionHeadline({ figures, isAuditor }: Props) {
  const { open, excused, refused, signed, witnessed } = figures
  const unsigned: [string, number][] = isAuditor
    ? [['Belum menandatangani', open]]
    : [
        ['Belum menandatangani, tanpa keterangan', open],
        ['Berhalangan sementara', excused],
        ['Tidak bersedia', refused],
      ]
  return (
    <Card title="Perkembangan">
      <div className="grid gap-5">
        <div className="text-xl">
          <Progress value={signed} max={figures.due} />
        </div>
        <dl className="grid gap-x-8 sm:grid-cols-2">
          {[...unsigned, ['Belum disaksikan', signed - witnessed] as const].map(([name, value]) => (
            <div key={name} className="flex justify-between gap-4 border-line border-b py-2">
              <dt>{name}</dt>
              <dd className="font-semibold tabular-nums">{value.toLocaleString('id-ID')}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Card>
  )
}
