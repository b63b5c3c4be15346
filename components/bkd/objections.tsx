import type { FormAction } from '#components/bkd/form-action'
import { ActionForm } from '#components/ui/action-form'
import { SubmitButton } from '#components/ui/submit-button'
import { TextArea } from '#components/ui/text-area'
import { formatDateTime, type TimeZone } from '#lib/regions/rules'
import type { listObjections } from '#lib/signings/annulment-queries'

type Listed = Awaited<ReturnType<typeof listObjections>>
type Objection = Listed['waiting'][number]

type Props = { objections: Listed; timeZone: TimeZone; answerAction: FormAction }

/** Objections people have sent to BKD, each with its answer or the field for it. */
export function Objections({ objections, timeZone, answerAction }: Props) {
  const { waiting, answered } = objections
  if (waiting.length + answered.length === 0) return <p className="text-ink-faint">Belum ada keberatan.</p>
  return (
    <ul className="grid gap-4">
      {[...waiting, ...answered].map((objection) => (
        <li key={objection.id} className="grid gap-3 rounded-md border border-line p-4">
          <Words objection={objection} timeZone={timeZone} />
          {!objection.resolution && (
            <ActionForm action={answerAction}>
              <input type="hidden" name="helpRequestId" value={objection.id} />
              <TextArea
                label="Jawaban"
                hint="Dibaca pegawai yang bersangkutan."
                name="answer"
                required
                minLength={3}
                maxLength={2000}
              />
              <div>
                <SubmitButton>Kirim jawaban</SubmitButton>
              </div>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}

function Words({ objection, timeZone }: { objection: Objection; timeZone: TimeZone }) {
  const { signatory, createdAt, message, resolution } = objection
  return (
    <>
      <p>
        <strong>{signatory.name}</strong>
        <span className="block text-ink-soft text-sm">
          {signatory.campaign.name}, {formatDateTime(createdAt, timeZone)}
        </span>
      </p>
      <p className="whitespace-pre-line">{message}</p>
      {resolution && (
        <p className="border-line border-l-4 pl-3">
          {resolution.answer}
          <span className="block text-ink-soft text-sm">
            Dijawab {resolution.resolvedBy.name}, {formatDateTime(resolution.resolvedAt, timeZone)}
          </span>
        </p>
      )}
    </>
  )
}
