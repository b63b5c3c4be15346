import { ActionForm } from '#components/ui/action-form'
import { ChoiceGroup } from '#components/ui/choice-group'
import { DialogButton } from '#components/ui/dialog-button'
import { SubmitButton } from '#components/ui/submit-button'
import { TextArea } from '#components/ui/text-area'
import type { FormState } from '#lib/action'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** "Data saya keliru": what is wrong, in the person's own words. */
export function WrongDataButton({ action }: { action: FormAction }) {
  return (
    <DialogButton label="Data saya keliru" title="Data saya keliru" tone="secondary">
      <ActionForm action={action}>
        <input type="hidden" name="kind" value="DATA_KELIRU" />
        <TextArea
          label="Apa yang keliru, dan apa yang benar?"
          hint="Jangan menandatangani dahulu. Pengelola OPD Anda akan memperbaikinya."
          name="message"
          required
          maxLength={2000}
        />
        <SubmitButton>Kirim laporan</SubmitButton>
      </ActionForm>
    </DialogButton>
  )
}

type ReportProps = { label: string; action: FormAction; bkdName: string }

/** "Saya belum dapat menandatangani": the way out beside the button; elsewhere the way to ask or object. */
export function ReportButton({ label, action, bkdName }: ReportProps) {
  return (
    <DialogButton label={label} title={label} tone="quiet" wide>
      <ActionForm action={action}>
        <ChoiceGroup
          legend="Alasannya"
          name="kind"
          choices={[
            { value: 'DATA_KELIRU', label: 'Data saya keliru', hint: 'Dibaca pengelola OPD Anda' },
            { value: 'PERTANYAAN', label: 'Ada pertanyaan', hint: 'Dibaca pengelola OPD Anda' },
            {
              value: 'KEBERATAN',
              label: 'Saya keberatan',
              hint: `Hanya dibaca ${bkdName}, bukan atasan Anda`,
            },
          ]}
        />
        <TextArea label="Keterangan" name="message" required maxLength={2000} />
        <SubmitButton>Kirim</SubmitButton>
      </ActionForm>
    </DialogButton>
  )
}

/** "Ini bukan tanda tangan saya": from the person to BKD. */
export function ContestButton({
  action,
  signingId,
  bkdName,
}: {
  action: FormAction
  signingId: string
  bkdName: string
}) {
  return (
    <DialogButton label="Ini bukan tanda tangan saya" title="Ini bukan tanda tangan saya" tone="quiet" wide>
      <ActionForm action={action}>
        <input type="hidden" name="signingId" value={signingId} />
        <TextArea
          label="Apa yang terjadi?"
          hint={`Laporan ini hanya dibaca ${bkdName}. Pakta baru batal setelah diputuskan dua orang petugas.`}
          name="statement"
          required
          maxLength={2000}
        />
        <SubmitButton tone="danger">Kirim laporan</SubmitButton>
      </ActionForm>
    </DialogButton>
  )
}
