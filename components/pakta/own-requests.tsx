import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'
import type { OwnRequest } from '#lib/signings/own-pledge'

const KINDS = { DATA_KELIRU: 'Data keliru', PERTANYAAN: 'Pertanyaan', KEBERATAN: 'Keberatan' } as const

/** What the person reported or asked, with the answers. */
export function OwnRequests({ requests, timeZone }: { requests: OwnRequest[]; timeZone: TimeZone }) {
  if (requests.length === 0) return null
  return (
    <Card title="Laporan Anda" className="print:hidden">
      <ul className="grid gap-4">
        {requests.map((request) => (
          <li key={request.id} className="grid gap-1 border-line border-b pb-4 last:border-0 last:pb-0">
            <p className="flex flex-wrap gap-2">
              <Badge tone="info">{KINDS[request.kind]}</Badge>
              <span className="text-base text-ink-faint">{formatDateTime(request.createdAt, timeZone)}</span>
            </p>
            <p className="whitespace-pre-line">{request.message}</p>
            <p className="whitespace-pre-line font-semibold">
              {request.answer ? `Jawaban: ${request.answer}` : 'Menunggu jawaban'}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
