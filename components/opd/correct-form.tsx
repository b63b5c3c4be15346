import type { FormAction } from '#components/opd/once-form'
import { ActionForm } from '#components/ui/action-form'
import { Field } from '#components/ui/field'
import { Select } from '#components/ui/select'
import { SubmitButton } from '#components/ui/submit-button'
import type { FoundSignatory } from '#lib/progress/get-signatory'

type Props = {
  person: FoundSignatory
  workUnitId: string | null
  units: { id: string; name: string }[]
  action: FormAction
}

/** Corrects how somebody stands on the roster, until they sign. */
export function CorrectForm({ person, workUnitId, units, action }: Props) {
  return (
    <ActionForm action={action} resetOnDone={false}>
      <p>
        Perbaikan berlaku untuk kegiatan ini dan hanya dapat dilakukan sebelum pegawai menandatangani. Pakta
        mencetak data yang tercatat pada saat ditandatangani.
      </p>
      <input type="hidden" name="signatoryId" value={person.id} />
      <Field label="Nama" name="name" defaultValue={person.name} required maxLength={200} />
      <Field label="Pangkat/Golongan" name="rank" defaultValue={person.rank ?? ''} optional maxLength={100} />
      <Field label="Jabatan" name="position" defaultValue={person.position ?? ''} optional maxLength={200} />
      <Select
        label="Unit kerja"
        name="workUnitId"
        defaultValue={workUnitId ?? ''}
        placeholder="Tanpa unit kerja"
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div>
        <SubmitButton tone="secondary">Simpan perbaikan</SubmitButton>
      </div>
    </ActionForm>
  )
}
