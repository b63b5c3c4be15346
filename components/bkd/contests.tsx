import { SigningHeading } from '#components/bkd/annulment-requests'
import type { Tone } from '#components/ui/alert'
import { Badge } from '#components/ui/badge'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'
import type { listContests } from '#lib/signings/annulment-queries'
import { type ContestState, contestState } from '#lib/signings/annulment-rules'

type Contest = Awaited<ReturnType<typeof listContests>>[number]

const STATES: Record<ContestState, [label: string, tone: Tone]> = {
  waiting: ['Belum ditangani', 'bad'],
  requested: ['Pembatalan menunggu persetujuan', 'warn'],
  annulled: ['Tanda tangan dibatalkan', 'good'],
  rejected: ['Permohonan pembatalan ditolak', 'neutral'],
}

/** "Ini bukan tanda tangan saya": what people say, and what has come of it. */
export function Contests({ contests, timeZone }: { contests: Contest[]; timeZone: TimeZone }) {
  if (contests.length === 0) return <p className="text-ink-faint">Belum ada laporan.</p>
  return (
    <ul className="grid gap-4">
      {contests.map((contest) => {
        const [label, tone] = STATES[contestState(contest)]
        return (
          <li key={contest.id} className="grid gap-2 rounded-md border border-line p-4">
            <div className="flex flex-wrap items-start justify-between gap-2">
              <SigningHeading signing={contest.signing} />
              <Badge tone={tone}>{label}</Badge>
            </div>
            <p className="whitespace-pre-line">{contest.statement}</p>
            <p className="text-ink-soft text-sm">{formatDateTime(contest.createdAt, timeZone)}</p>
          </li>
        )
      })}
    </ul>
  )
}
