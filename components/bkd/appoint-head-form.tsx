import type { FormAction } from '#components/bkd/form-action'
import { ActionForm } from '#components/ui/action-form'
import { Field } from '#components/ui/field'
import { Select } from '#components/ui/select'
import { SubmitButton } from '#components/ui/submit-button'
import { HEADSHIP_KIND_NAMES } from '#lib/regions/headship-rules'

const kinds = Object.entries(HEADSHIP_KIND_NAMES).map(([value, label]) => ({ value, label }))

/** Appoints a head: somebody of the roster by number, or anybody by name. */
export function AppointHeadForm({ action, opdId }: { action: FormAction; opdId: string }) {
  return (
    <ActionForm action={action} className="grid gap-5">
      <input type="hidden" name="opdId" value={opdId} />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <Field
          label="NIP"
          hint="Dicari pada daftar pegawai; nama dan pangkat diambil dari sana."
          name="number"
          inputMode="numeric"
          autoComplete="off"
          optional
          maxLength={40}
        />
        <Field
          label="Nama dan gelar"
          hint="Wajib bila pejabat tidak tercantum pada daftar pegawai."
          name="name"
          autoComplete="off"
          optional
          maxLength={150}
        />
        <Field label="Pangkat/golongan" name="rank" optional maxLength={100} />
        <Select label="Jenis jabatan" name="kind" options={kinds} />
      </div>
      <Field
        label="Sebutan jabatan lengkap"
        hint="Misalnya “Kepala Dinas Kesehatan Kota Sukabumi”. “Plt.”, “Plh.”, “Pj.”, dan “Pjs.” ditambahkan menurut jenis jabatan."
        name="positionTitle"
        required
        maxLength={200}
      />
      <div className="grid items-end gap-5 sm:grid-cols-3">
        <Field label="Nomor SK" name="skNumber" optional maxLength={100} />
        <Field label="Mulai menjabat (TMT)" type="date" name="fromDay" required />
        <Field label="Hari terakhir menjabat" type="date" name="untilDay" optional />
      </div>
      <div>
        <SubmitButton>Tetapkan kepala</SubmitButton>
      </div>
    </ActionForm>
  )
}
