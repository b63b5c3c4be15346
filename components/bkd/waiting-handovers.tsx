import Link from 'next/link'
import { DecideHandover } from '#components/bkd/decide-handover'
import type { FormAction } from '#components/bkd/form-action'
import { handoverName } from '#components/bkd/handover-table'
import { Card } from '#components/ui/card'
import type { ListedHandover } from '#lib/handovers/queries'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'

type Props = {
  handovers: ListedHandover[]
  timeZone: TimeZone
  receiveAction: FormAction
  returnAction: FormAction
}

/** The handovers BKD has yet to decide, longest waiting first, each with its two answers. */
export function WaitingHandovers({ handovers, timeZone, receiveAction, returnAction }: Props) {
  return (
    <Card title={`Penyerahan menunggu diterima (${handovers.length.toLocaleString('id-ID')})`}>
      {handovers.length === 0 && <p>Tidak ada penyerahan yang menunggu.</p>}
      <ul className="grid gap-6 divide-y divide-line">
        {handovers.map((handover) => (
          <li key={handover.id} className="grid gap-3 pt-6 first:pt-0">
            <p>
              <Link
                href={`/bkd/penyerahan/${handover.id}`}
                prefetch={false}
                className="font-semibold text-action-800 underline underline-offset-4"
              >
                {handover.opd.name}
              </Link>
              <span className="block text-ink-soft">
                {handoverName(handover)}, {handover._count.items.toLocaleString('id-ID')} pakta, diserahkan{' '}
                {formatDateTime(handover.handedOverAt, timeZone)} oleh {handover.namePrinted}
              </span>
            </p>
            <DecideHandover
              handoverId={handover.id}
              receiveAction={receiveAction}
              returnAction={returnAction}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
