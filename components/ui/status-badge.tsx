import type { Tone } from '#components/ui/alert'
import { Badge } from '#components/ui/badge'

/** What `signatory_status_at` answers for one person. */
export type SignatoryStatus = 'signed' | 'open' | 'excused' | 'refused'

const WORDS: Record<SignatoryStatus, [label: string, tone: Tone]> = {
  signed: ['Sudah menandatangani', 'good'],
  open: ['Belum menandatangani', 'warn'],
  excused: ['Berhalangan sementara', 'info'],
  refused: ['Tidak bersedia', 'bad'],
}

/** How one person stands, in the words of the office. */
export function StatusBadge({ status }: { status: SignatoryStatus }) {
  const [label, tone] = WORDS[status]
  return <Badge tone={tone}>{label}</Badge>
}
