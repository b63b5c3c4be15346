import type { FormAction } from '#components/bkd/form-action'
import { ActionForm } from '#components/ui/action-form'
import { DialogButton } from '#components/ui/dialog-button'
import { SubmitButton } from '#components/ui/submit-button'
import { TextArea } from '#components/ui/text-area'

type Props = { handoverId: string; receiveAction: FormAction; returnAction: FormAction }

/** BKD's one decision about a handover that waits. */
export function DecideHandover({ handoverId, receiveAction, returnAction }: Props) {
  return (
    <div className="grid gap-4">
      <p>
        Penyerahan yang diterima tidak dapat dikembalikan lagi. Bila ada yang keliru, kembalikan dengan
        keterangan; perangkat daerah dapat menyerahkannya kembali sesudah diperbaiki.
      </p>
      <div className="flex flex-wrap items-start gap-3">
        <ActionForm action={receiveAction} className="grid gap-3">
          <input type="hidden" name="handoverId" value={handoverId} />
          <SubmitButton>Terima penyerahan</SubmitButton>
        </ActionForm>
        <DialogButton label="Kembalikan untuk diperbaiki" title="Kembalikan penyerahan" tone="danger">
          <ActionForm action={returnAction} resetOnDone={false}>
            <input type="hidden" name="handoverId" value={handoverId} />
            <TextArea
              label="Apa yang harus diperbaiki"
              hint="Dibaca kepala perangkat daerah."
              name="reason"
              required
              minLength={3}
              maxLength={1000}
            />
            <SubmitButton tone="danger">Kembalikan</SubmitButton>
          </ActionForm>
        </DialogButton>
      </div>
    </div>
  )
}
