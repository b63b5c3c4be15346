import type { StatusFact } from '#lib/progress/history-rules'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'

type Props = { facts: StatusFact[]; timeZone: TimeZone }

/** What happened, in order. */
export function StatusHistory({ facts, timeZone }: Props) {
  return (
    <ol className="divide-y divide-line">
      {facts.map(({ at, text }) => (
        <li key={`${at.getTime()} ${text}`} className="grid gap-x-6 py-2 sm:grid-cols-[18rem_1fr]">
          <time dateTime={at.toISOString()} className="text-ink-faint">
            {formatDateTime(at, timeZone)}
          </time>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}
