import type { FormAction } from '#components/bkd/form-action'
import { ActionForm } from '#components/ui/action-form'
import { Field } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import { TextArea } from '#components/ui/text-area'

type Opd = {
  id: string
  name: string
  shortName: string | null
  aliases: string[]
  helpName: string | null
  helpPhone: string | null
}

/** The fields of an agency, empty or filled. */
export function OpdForm({ action, opd, submit }: { action: FormAction; opd?: Opd; submit: string }) {
  return (
    <ActionForm action={action} resetOnDone={false} className="grid gap-5">
      {opd && <input type="hidden" name="opdId" value={opd.id} />}
      <Field
        label="Nama resmi"
        hint="Sebagaimana dicetak pada pakta, misalnya “Dinas Kesehatan Kota Sukabumi”."
        name="name"
        defaultValue={opd?.name}
        required
        maxLength={200}
      />
      <Field
        label="Nama singkat"
        name="shortName"
        defaultValue={opd?.shortName ?? ''}
        optional
        maxLength={60}
      />
      <TextArea
        label="Nama lain dalam daftar pegawai"
        hint="Satu nama setiap baris, sebagaimana tertulis dalam berkas yang diimpor, misalnya “DINKES”."
        name="aliases"
        defaultValue={opd?.aliases.join('\n')}
        optional
      />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <Field
          label="Kontak bantuan"
          hint="Orang atau meja yang dapat dihubungi pegawai."
          name="helpName"
          defaultValue={opd?.helpName ?? ''}
          optional
          maxLength={120}
        />
        <Field
          label="Telepon bantuan"
          name="helpPhone"
          type="tel"
          defaultValue={opd?.helpPhone ?? ''}
          optional
          maxLength={30}
        />
      </div>
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
