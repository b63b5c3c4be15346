import Link from 'next/link'
import { type FormAction, OnceForm } from '#components/opd/once-form'
import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { SubmitButton } from '#components/ui/submit-button'
import { TextArea } from '#components/ui/text-area'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'
import type { ListedHelp } from '#lib/signings/list-help'

type Props = { request: ListedHelp; timeZone: TimeZone; action: FormAction }

const KINDS: Record<ListedHelp['kind'], string> = {
  DATA_KELIRU: 'Data keliru',
  PERTANYAAN: 'Pertanyaan',
  KEBERATAN: 'Keberatan',
}

/** One request with the person's own words, and its answer or the form for it. */
export function HelpCard({ request, timeZone, action }: Props) {
  const { kind, message, createdAt, resolution, signatory } = request
  return (
    <Card title={signatory.name} actions={<Badge tone={resolution ? 'good' : 'warn'}>{KINDS[kind]}</Badge>}>
      <div className="grid gap-4">
        <p className="text-ink-faint text-sm">{formatDateTime(createdAt, timeZone)}</p>
        <p className="whitespace-pre-line">{message}</p>
        <p>
          <Link
            href={`/opd/pegawai/${signatory.id}`}
            prefetch={false}
            className="inline-flex min-h-12 items-center text-action-800 underline underline-offset-4"
          >
            {kind === 'DATA_KELIRU' ? 'Lihat dan perbaiki data pegawai' : 'Lihat data pegawai'}
          </Link>
        </p>
        {resolution ? (
          <Answer resolution={resolution} timeZone={timeZone} />
        ) : (
          <OnceForm action={action}>
            <input type="hidden" name="helpRequestId" value={request.id} />
            <TextArea label={`Jawaban untuk ${signatory.name}`} name="answer" required maxLength={2000} />
            <div>
              <SubmitButton tone="secondary">Kirim jawaban</SubmitButton>
            </div>
          </OnceForm>
        )}
      </div>
    </Card>
  )
}

type Resolution = NonNullable<ListedHelp['resolution']>

function Answer({ resolution, timeZone }: { resolution: Resolution; timeZone: TimeZone }) {
  const { answer, resolvedAt, resolvedBy } = resolution
  return (
    <div className="border-good-700 border-l-4 pl-4">
      <p className="whitespace-pre-line">{answer}</p>
      <p className="text-ink-faint text-sm">
        Dijawab {resolvedBy.name}, {formatDateTime(resolvedAt, timeZone)}
      </p>
    </div>
  )
}
