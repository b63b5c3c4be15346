import type { FormAction } from '#components/bkd/form-action'
import { ActionForm } from '#components/ui/action-form'
import { ChoiceGroup } from '#components/ui/choice-group'
import { SubmitButton } from '#components/ui/submit-button'
import { TextArea } from '#components/ui/text-area'
import { ANNULMENT_KIND_NAMES } from '#lib/signings/annulment-rules'

/** The first officer's request; a second one approves it. */
export function RequestAnnulmentForm({ signingId, action }: { signingId: string; action: FormAction }) {
  return (
    <ActionForm action={action} resetOnDone={false} className="grid gap-5">
      <input type="hidden" name="signingId" value={signingId} />
      <ChoiceGroup
        legend="Jenis kekeliruan"
        name="kind"
        choices={Object.entries(ANNULMENT_KIND_NAMES).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        label="Alasan pembatalan"
        hint="Paling sedikit sepuluh huruf: apa yang terjadi, dan bagaimana diketahui. Alasan ini tercantum pada lembar bukti, yang juga dapat dibuka pegawai yang bersangkutan."
        name="reason"
        required
        minLength={10}
        maxLength={1000}
      />
      <div>
        <SubmitButton>Mohonkan pembatalan</SubmitButton>
      </div>
    </ActionForm>
  )
}
